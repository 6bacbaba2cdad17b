package io.github.scrapewatch.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people call the elements of a list, so that one that moved or changed is not taken for another. */
final class ElementNames {
    /** In this order: what comes first tells more. */
    private static final List<String> NAMING =
            List.of("item_id", "tag", "rule_id", "list_id", "id", "key", "fires", "silent", "label", "field", "name");

    private ElementNames() {}

    /** The elements by their names, in order; empty where one has none. */
    static Optional<Map<String, JsonNode>> of(JsonNode list) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (JsonNode element : list) {
            Optional<String> name = name(element);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            int number = seen.merge(name.get(), 1, Integer::sum);
            named.put(number == 1 ? name.get() : name.get() + " #" + number, element);
        }
        return Optional.of(named);
    }

    static List<String> common(Map<String, JsonNode> named, Map<String, JsonNode> others) {
        List<String> common = new ArrayList<>(named.keySet());
        common.retainAll(others.keySet());
        return common;
    }

    private static Optional<String> name(JsonNode element) {
        if (!element.isObject()) {
            return Optional.empty();
        }
        for (String key : NAMING) {
            if (element.path(key).isValueNode() && !element.path(key).isNull()) {
                return Optional.of(element.path(key).asText());
            }
        }
        if (element.path("tactic").has("id")) {
            return Optional.of(element.at("/tactic/id").asText());
        }
        // A processor is a table with one key, its type.
        return element.size() == 1 ? processor(element) : Optional.empty();
    }

    private static Optional<String> processor(JsonNode element) {
        String type = element.fieldNames().next();
        JsonNode settings = element.get(type);
        if (settings.has("tag")) {
            return Optional.of(settings.get("tag").asText());
        }
        for (String key : List.of("field", "name")) {
            if (settings.path(key).isTextual()) {
                return Optional.of(type + " " + settings.get(key).asText());
            }
        }
        return settings.isObject() ? Optional.of(type) : Optional.empty();
    }
}
