package io.github.scrapewatch.node.processor.document;

import io.github.scrapewatch.node.processor.step.Options;
import java.util.Map;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;
import org.elasticsearch.script.ScriptService;
import org.elasticsearch.script.TemplateScript;

/** {@code rename}: moves a field to another path. */
public final class RenameProcessor extends AbstractProcessor {
    static final String TYPE = "rename";

    private final TemplateScript.Factory field;
    private final TemplateScript.Factory targetField;
    private final boolean ignoreMissing;
    private final boolean override;

    private RenameProcessor(Options options, String description, ScriptService scripts) {
        super(options.tag(), description);
        this.field = options.requiredTemplate("field", scripts);
        this.targetField = options.requiredTemplate("target_field", scripts);
        this.ignoreMissing = options.flag("ignore_missing", false);
        this.override = options.flag("override", false);
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        String path = document.renderTemplate(field);
        if (path.isEmpty() || !document.hasField(path, true)) {
            if (ignoreMissing) {
                return document;
            }
            throw new IllegalArgumentException(
                    path.isEmpty() ? "field path cannot be null nor empty" : "field [" + path + "] doesn't exist");
        }
        // Also fails when the target is a list index out of range, while the source is still in its place.
        String target = document.renderTemplate(targetField);
        if (document.hasField(target, true) && !override) {
            throw new IllegalArgumentException("field [" + target + "] already exists");
        }
        move(document, path, target);
        return document;
    }

    private static void move(IngestDocument document, String path, String target) {
        Object value = document.getFieldValue(path, Object.class);
        document.removeField(path);
        try {
            document.setFieldValue(target, value);
        } catch (RuntimeException e) {
            // Processors that handle the failure shall still find the value.
            document.setFieldValue(path, value);
            throw e;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** Reads the options of {@code rename}. */
    public record Factory(ScriptService scripts) implements Processor.Factory {
        @Override
        public RenameProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new RenameProcessor(new Options(TYPE, tag, config), description, scripts);
        }
    }
}
