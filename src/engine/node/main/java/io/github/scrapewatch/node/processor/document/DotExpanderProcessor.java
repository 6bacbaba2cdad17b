package io.github.scrapewatch.node.processor.document;

import io.github.scrapewatch.node.processor.step.Options;
import java.util.List;
import java.util.Map;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;

/** {@code dot_expander}: makes objects out of keys with dots, so that other processors can reach what they hold. */
public final class DotExpanderProcessor extends AbstractProcessor {
    static final String TYPE = "dot_expander";
    private static final String ALL = "*";

    private final String field;
    private final String path;
    private final boolean override;

    private DotExpanderProcessor(Options options, String description) {
        super(options.tag(), description);
        this.field = options.required("field");
        refuseNonsense(options);
        this.path = options.text("path");
        this.override = options.flag("override", false);
    }

    private void refuseNonsense(Options options) {
        if (!field.contains(".") && !field.equals(ALL)) {
            throw options.refusal("field", "field does not contain a dot and is not a wildcard");
        }
        if (field.startsWith(".") || field.endsWith(".")) {
            throw options.refusal("field", "Field can't start or end with a dot");
        }
        if (field.contains("..")) {
            throw options.refusal("field", "No space between dots");
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public IngestDocument execute(IngestDocument document) {
        Map<String, Object> holder = path == null ? document.getCtxMap() : document.getFieldValue(path, Map.class);
        if (field.equals(ALL)) {
            List.copyOf(holder.keySet()).stream()
                    .filter(key -> key.indexOf('.') > 0)
                    .forEach(key -> expand(document, holder, key));
        } else if (holder.containsKey(field)) {
            expand(document, holder, field);
        }
        return document;
    }

    private void expand(IngestDocument document, Map<String, Object> holder, String key) {
        String target = path == null ? key : path + "." + key;
        if (!document.hasField(target)) {
            refuseValuesOnTheWay(document, target);
            document.setFieldValue(target, holder.remove(key));
        } else if (override) {
            document.setFieldValue(target, holder.remove(key));
        } else {
            document.appendFieldValue(target, holder.remove(key));
        }
    }

    /** Setting the field would fail as well, but with a message that does not tell why. */
    private static void refuseValuesOnTheWay(IngestDocument document, String target) {
        for (int dot = target.indexOf('.'); dot != -1; dot = target.indexOf('.', dot + 1)) {
            String parent = target.substring(0, dot);
            if (!document.hasField(parent)) {
                return;
            }
            if (!(document.getFieldValue(parent, Object.class) instanceof Map)) {
                throw new IllegalArgumentException("cannot expand [" + target + "], because [" + parent
                        + "] is not an object field, but a value field");
            }
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** Reads the options of {@code dot_expander}. */
    public record Factory() implements Processor.Factory {
        @Override
        public DotExpanderProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new DotExpanderProcessor(new Options(TYPE, tag, config), description);
        }
    }
}
