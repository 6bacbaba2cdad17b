package io.github.scrapewatch.export.ndjson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Kibana's rule import would make of a file. Written from the description of the import alone: a line is told by its keys, lists
 * come before rules, a link without a list is removed and is an error, a rule_id that is there twice is one too.
 */
final class ImportReader {
    static final int MOST_OBJECTS = 10_000;
    static final int MOST_BYTES = 10_485_760;

    private final Map<String, JsonNode> lists = new LinkedHashMap<>();
    private final Map<String, JsonNode> items = new LinkedHashMap<>();
    private final Map<String, JsonNode> rules = new LinkedHashMap<>();
    private final List<JsonNode> connectors = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private JsonNode details;

    record Imported(
            Map<String, JsonNode> rules,
            Map<String, JsonNode> lists,
            Map<String, JsonNode> items,
            List<JsonNode> connectors,
            Optional<JsonNode> details,
            List<String> errors) {}

    static Imported read(String text) {
        ImportReader reader = new ImportReader();
        text.lines().filter(line -> !line.isBlank()).forEach(reader::line);
        reader.rules.values().forEach(reader::resolve);
        reader.items.values().forEach(reader::resolveItem);
        return new Imported(
                reader.rules,
                reader.lists,
                reader.items,
                reader.connectors,
                Optional.ofNullable(reader.details),
                reader.errors);
    }

    private void line(String line) {
        JsonNode object;
        try {
            object = new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            errors.add("no JSON: " + line);
            return;
        }
        if (object.has("exported_count")) {
            details = object;
        } else if (object.has("item_id") || object.has("entries")) {
            put(items, key(object, object.path("item_id").asText()), object);
        } else if (object.has("list_id")) {
            put(lists, key(object, object.path("list_id").asText()), object);
        } else if (object.has("attributes")) {
            connectors.add(object);
        } else {
            put(rules, object.path("rule_id").asText(), object);
        }
    }

    private void put(Map<String, JsonNode> there, String key, JsonNode object) {
        if (there.putIfAbsent(key, object) != null) {
            errors.add("twice: " + key);
        }
    }

    private void resolve(JsonNode rule) {
        for (JsonNode link : rule.path("exceptions_list")) {
            JsonNode list = lists.get(key(link, link.path("list_id").asText()));
            if (list == null || !list.path("type").equals(link.path("type"))) {
                errors.add("rule " + rule.path("rule_id").asText() + " links to no list: " + link);
            }
        }
    }

    private void resolveItem(JsonNode item) {
        if (!lists.containsKey(key(item, item.path("list_id").asText()))) {
            errors.add("item " + item.path("item_id").asText() + " is in no list");
        }
    }

    private static String key(JsonNode object, String id) {
        return object.path("namespace_type").asText("single") + ":" + id;
    }
}
