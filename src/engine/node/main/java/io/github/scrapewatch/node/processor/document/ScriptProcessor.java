package io.github.scrapewatch.node.processor.document;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.elasticsearch.common.bytes.BytesReference;
import org.elasticsearch.common.xcontent.LoggingDeprecationHandler;
import org.elasticsearch.common.xcontent.XContentHelper;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;
import org.elasticsearch.script.IngestScript;
import org.elasticsearch.script.Script;
import org.elasticsearch.script.ScriptService;
import org.elasticsearch.script.ScriptType;
import org.elasticsearch.xcontent.XContentBuilder;
import org.elasticsearch.xcontent.XContentParser;
import org.elasticsearch.xcontent.XContentType;

/** {@code script}: lets a script change the document. */
public final class ScriptProcessor extends AbstractProcessor {
    static final String TYPE = "script";
    private static final List<String> OPTIONS = List.of("id", "source", "inline", "lang", "params", "options");

    private final Script script;
    private final Code code;

    private ScriptProcessor(String tag, String description, Script script, Code code) {
        super(tag, description);
        this.script = script;
        this.code = code;
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        // A script can put a map into itself; the server looks for that once all pipelines have run.
        document.doNoSelfReferencesCheck(true);
        code.get().newInstance(script.getParams(), document.getCtxMap()).execute();
        return document;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** The compiled script. */
    @FunctionalInterface
    private interface Code {
        IngestScript.Factory get();

        static Code of(Script script, ScriptService scripts) {
            // A script that does not compile, or is not stored, is refused with the pipeline.
            IngestScript.Factory compiled = scripts.compile(script, IngestScript.CONTEXT);
            // A stored script may change later on.
            return script.getType() == ScriptType.INLINE
                    ? () -> compiled
                    : () -> scripts.compile(script, IngestScript.CONTEXT);
        }
    }

    /** Reads the options of {@code script}. */
    public record Factory(ScriptService scripts) implements Processor.Factory {
        @Override
        public ScriptProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config)
                throws IOException {
            Script script = script(config);
            OPTIONS.forEach(config::remove);
            return new ScriptProcessor(tag, description, script, Code.of(script, scripts));
        }

        private static Script script(Map<String, Object> config) throws IOException {
            try (XContentBuilder json = XContentBuilder.builder(XContentType.JSON.xContent())
                            .map(config);
                    XContentParser parser = XContentHelper.createParserNotCompressed(
                            LoggingDeprecationHandler.XCONTENT_PARSER_CONFIG,
                            BytesReference.bytes(json),
                            XContentType.JSON)) {
                return Script.parse(parser);
            }
        }
    }
}
