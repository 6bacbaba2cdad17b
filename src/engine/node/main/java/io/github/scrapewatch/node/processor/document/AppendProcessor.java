package io.github.scrapewatch.node.processor.document;

import io.github.scrapewatch.node.processor.step.Options;
import java.util.Map;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;
import org.elasticsearch.ingest.ValueSource;
import org.elasticsearch.script.Script;
import org.elasticsearch.script.ScriptService;
import org.elasticsearch.script.TemplateScript;

/** {@code append}: adds values to a field, which becomes a list. */
public final class AppendProcessor extends AbstractProcessor {
    static final String TYPE = "append";

    private final TemplateScript.Factory field;
    private final ValueSource value;
    private final boolean allowDuplicates;

    private AppendProcessor(Options options, String description, ScriptService scripts) {
        super(options.tag(), description);
        this.field = options.requiredTemplate("field", scripts);
        Map<String, String> rendering = Map.of(Script.CONTENT_TYPE_OPTION, options.mediaType());
        this.value = ValueSource.wrap(options.value("value"), scripts, rendering);
        this.allowDuplicates = options.flag("allow_duplicates", true);
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        document.appendFieldValue(document.renderTemplate(field), value, allowDuplicates);
        return document;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** Reads the options of {@code append}. */
    public record Factory(ScriptService scripts) implements Processor.Factory {
        @Override
        public AppendProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new AppendProcessor(new Options(TYPE, tag, config), description, scripts);
        }
    }
}
