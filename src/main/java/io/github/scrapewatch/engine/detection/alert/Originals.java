package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;

/** Copies of the fields that an alert overwrites or hides, under names of their own. */
final class Originals {
    private static final String DATA_STREAM = "data_stream.";
    private static final String ORIGINAL_DATA_STREAM = "kibana.alert.original_data_stream.";

    private Originals() {}

    static ObjectNode of(ObjectNode source) {
        ObjectNode originals = Json.object();
        flatten("", source, originals);
        return originals;
    }

    private static void flatten(String prefix, JsonNode object, ObjectNode originals) {
        object.properties().forEach(field -> {
            String name = prefix + field.getKey();
            if (field.getValue().isObject()) {
                flatten(name + ".", field.getValue(), originals);
            } else if (name.startsWith(AlertFields.EVENT)) {
                originals.set(
                        AlertFields.ORIGINAL_EVENT + name.substring(AlertFields.EVENT.length()), field.getValue());
            } else if (name.startsWith(DATA_STREAM)) {
                originals.set(ORIGINAL_DATA_STREAM + name.substring(DATA_STREAM.length()), field.getValue());
            }
        });
    }
}
