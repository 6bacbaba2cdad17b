package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;

/**
 * A document that a search found.
 *
 * @param fields what the search's {@code fields} gave, values in arrays
 */
public record Hit(String index, String id, ObjectNode source, ObjectNode fields) {
    public static Hit of(JsonNode hit) {
        return new Hit(
                hit.path("_index").asText(),
                hit.path("_id").asText(),
                objectOrEmpty(hit.path("_source")),
                objectOrEmpty(hit.path("fields")));
    }

    private static ObjectNode objectOrEmpty(JsonNode node) {
        return node instanceof ObjectNode object ? object : Json.object();
    }
}
