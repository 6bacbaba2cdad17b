package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Values;

/** Brings values that only the mapping knows (runtime, alias, constant fields) into the source; what the source has stays. */
final class FieldMerge {
    private FieldMerge() {}

    static ObjectNode merged(Hit hit) {
        ObjectNode merged = hit.source().deepCopy();
        hit.fields().properties().forEach(field -> add(merged, field.getKey(), field.getValue()));
        return merged;
    }

    private static void add(ObjectNode merged, String path, JsonNode values) {
        boolean internal =
                path.startsWith("_") || path.startsWith("signal.") || path.equals("kibana.combined_timestamp");
        if (internal
                || values.isEmpty()
                || hasObject(values)
                || !Values.at(merged, path).isMissingNode()) {
            return;
        }
        JsonNode value = values.size() == 1 ? values.get(0) : values;
        String[] steps = path.split("\\.");
        ObjectNode parent = merged;
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode child = parent.get(steps[i]);
            if (child != null && !child.isObject()) {
                // A multi-field such as user.name.text, whose parent is a value.
                return;
            }
            parent = child == null ? parent.putObject(steps[i]) : (ObjectNode) child;
        }
        parent.set(steps[steps.length - 1], value);
    }

    private static boolean hasObject(JsonNode values) {
        for (JsonNode value : values) {
            if (value.isObject()) {
                return true;
            }
        }
        return false;
    }
}
