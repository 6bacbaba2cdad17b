package io.github.scrapewatch.node.processor.document;

import io.github.scrapewatch.node.processor.step.Options;
import java.util.Map;
import org.elasticsearch.ingest.AbstractProcessor;
import org.elasticsearch.ingest.IngestDocument;
import org.elasticsearch.ingest.Processor;

/** {@code json}: reads a text as JSON into a field or into the document itself. */
public final class JsonProcessor extends AbstractProcessor {
    static final String TYPE = "json";
    private static final String CONFLICT_STRATEGY = "add_to_root_conflict_strategy";

    private final String field;
    private final String targetField;
    private final boolean addToRoot;
    private final boolean merge;
    private final JsonText json;

    private JsonProcessor(Options options, String description) {
        super(options.tag(), description);
        this.field = options.required("field");
        String target = options.text("target_field");
        this.targetField = target == null ? field : target;
        this.addToRoot = options.flag("add_to_root", false);
        if (addToRoot && target != null) {
            throw options.refusal("target_field", "Cannot set a target field while also setting `add_to_root` to true");
        }
        this.merge = merges(options);
        this.json =
                new JsonText(options.flag("allow_duplicate_keys", false), options.flag("strict_json_parsing", true));
    }

    private boolean merges(Options options) {
        if (!addToRoot && options.config().containsKey(CONFLICT_STRATEGY)) {
            throw options.refusal(
                    CONFLICT_STRATEGY, "Cannot set `add_to_root_conflict_strategy` if `add_to_root` is false");
        }
        String strategy = options.text(CONFLICT_STRATEGY, "replace");
        return switch (strategy) {
            case "replace" -> false;
            case "merge" -> true;
            default ->
                throw options.refusal(
                        CONFLICT_STRATEGY, "conflict strategy [" + strategy + "] not supported, cannot convert field.");
        };
    }

    @Override
    public IngestDocument execute(IngestDocument document) {
        if (addToRoot) {
            addTo(document.getSourceAndMetadata());
        } else {
            document.setFieldValue(targetField, json.read(document.getFieldValue(field, Object.class)));
        }
        return document;
    }

    private void addTo(Map<String, Object> root) {
        // Elasticsearch, too, looks the field up as a key of the document here, not as a path.
        if (!(json.read(root.get(field)) instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("cannot add non-map fields to root of document");
        }
        if (merge) {
            merge(root, members);
        } else {
            members.forEach((key, value) -> root.put((String) key, value));
        }
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> target, Map<?, ?> members) {
        members.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner && target.get(key) instanceof Map<?, ?> existing) {
                merge((Map<String, Object>) existing, inner);
            } else {
                target.put((String) key, value);
            }
        });
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** Reads the options of {@code json}. */
    public record Factory() implements Processor.Factory {
        @Override
        public JsonProcessor create(
                Map<String, Processor.Factory> factories, String tag, String description, Map<String, Object> config) {
            return new JsonProcessor(new Options(TYPE, tag, config), description);
        }
    }
}
