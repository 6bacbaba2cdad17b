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

/** {@code set}: gives a field a value, or a copy of another field. */
public final class SetProcessor extends AbstractProcessor {
    static final String TYPE = "set";

    private final TemplateScript.Factory field;
    private final Content content;
    private final boolean override;
    private final boolean ignoreEmpty;

    private SetProcessor(Options options, String description, ScriptService scripts) {
        super(options.tag(), description);
        this.field = options.requiredTemplate("field", scripts);
        this.content = Content.from(options, scripts);
        this.override = options.flag("override", true);
        this.ignoreEmpty = options.flag("ignore_empty_value", false);
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        String path = document.renderTemplate(field);
        if (override || !document.hasField(path) || document.getFieldValue(path, Object.class) == null) {
            content.writeTo(document, path, ignoreEmpty);
        }
        return document;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** What is written. */
    private interface Content {
        void writeTo(IngestDocument document, String path, boolean ignoreEmpty);

        static Content from(Options options, ScriptService scripts) {
            String mediaType = options.mediaType();
            String source = options.text("copy_from");
            if (source == null) {
                return value(ValueSource.wrap(
                        options.value("value"), scripts, Map.of(Script.CONTENT_TYPE_OPTION, mediaType)));
            }
            if (options.config().remove("value") != null) {
                throw options.refusal("copy_from", "cannot set both `copy_from` and `value` in the same processor");
            }
            return copyOf(source);
        }

        private static Content value(ValueSource value) {
            return (document, path, ignoreEmpty) -> document.setFieldValue(path, value, ignoreEmpty);
        }

        private static Content copyOf(String source) {
            return (document, path, ignoreEmpty) -> {
                Object original = document.getFieldValue(source, Object.class, ignoreEmpty);
                document.setFieldValue(path, IngestDocument.deepCopy(original), ignoreEmpty);
            };
        }
    }

    /** Reads the options of {@code set}. */
    public record Factory(ScriptService scripts) implements Processor.Factory {
        @Override
        public SetProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new SetProcessor(new Options(TYPE, tag, config), description, scripts);
        }
    }
}
