package io.github.scrapewatch.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields that documents really have: what JSON they hold, and what the templates map them to. */
final class EmittedFields {
    static final String NOT_MAPPED = "not mapped";

    private final Map<String, Set<String>> held = new TreeMap<>();
    private final Map<String, Set<String>> mapped = new TreeMap<>();

    /** @param mapping of the index that the document goes to */
    void add(JsonNode document, JsonNode mapping) {
        object("", document, mapping);
    }

    private void object(String path, JsonNode object, JsonNode mapping) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            value(name, field.getValue(), mapping.path("properties").path(field.getKey()), "");
        }
    }

    private void value(String path, JsonNode value, JsonNode mapping, String list) {
        if (value.isArray()) {
            value.forEach(element -> value(path, element, mapping, "[]"));
            return;
        }
        // Of some types, such as flattened, an object is the value.
        String type = mapping.path("type").asText("object");
        if (value.isObject() && type.equals("object")) {
            object(path, value, mapping);
            return;
        }
        held.computeIfAbsent(path, it -> new TreeSet<>()).add(json(value) + list);
        mapped.computeIfAbsent(path, it -> new TreeSet<>()).add(type.equals("object") ? NOT_MAPPED : type);
    }

    private static String json(JsonNode value) {
        if (value.isIntegralNumber()) {
            return "integer";
        }
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    Set<String> names() {
        return held.keySet();
    }

    Set<String> notMapped() {
        return mapped.entrySet().stream()
                .filter(field -> field.getValue().contains(NOT_MAPPED))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line for each field. */
    String contract() {
        StringBuilder text = new StringBuilder();
        held.forEach((field, types) -> text.append(field)
                .append("  ")
                .append(String.join("|", types))
                .append("  ")
                .append(String.join("|", mapped.get(field)))
                .append('\n'));
        return text.toString();
    }
}
