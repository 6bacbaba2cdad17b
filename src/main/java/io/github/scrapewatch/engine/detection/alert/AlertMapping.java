package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Kibana's alert index maps: the common schema and {@code kibana.alert.*}. Everything else is kept and cannot be searched, there as
 * here.
 */
final class AlertMapping {
    private static final int MOST_FIELDS = 2500;
    private static final int LONGEST_KEYWORD = 1024;
    private static final int LONGEST_PARAMETER = 4096;

    private AlertMapping() {}

    /** The body that creates the index. */
    static ObjectNode index(String alias) {
        ObjectNode index = unnamed();
        index.set("aliases", Json.object(alias, Json.object("is_write_index", true, "is_hidden", true)));
        return index;
    }

    /** Of an index without its alias. */
    static ObjectNode unnamed() {
        ObjectNode settings = Json.object(
                "index.hidden",
                true,
                "index.number_of_shards",
                1,
                "index.auto_expand_replicas",
                "0-1",
                "index.mapping.ignore_malformed",
                true,
                "index.mapping.total_fields.limit",
                MOST_FIELDS);
        return Json.object("settings", settings, "mappings", Json.object("dynamic", false, "properties", properties()));
    }

    private static ObjectNode properties() {
        Map<String, String> types = new TreeMap<>(FieldTypes.COMMON.all());
        // Kibana leaves out what is one value for a whole index.
        types.values().removeIf("constant_keyword"::equals);
        types.putAll(FieldTypes.ALERT.all());
        ObjectNode properties = Json.object();
        types.forEach((field, type) -> properties.set(field, mapped(type)));
        ((ObjectNode) properties.get("event.original")).put("index", false).put("doc_values", false);
        return properties;
    }

    private static ObjectNode mapped(String type) {
        ObjectNode mapped = Json.object("type", type);
        return switch (type) {
            case "keyword" -> mapped.put("ignore_above", LONGEST_KEYWORD);
            case "flattened" -> mapped.put("ignore_above", LONGEST_PARAMETER);
            default -> mapped;
        };
    }
}
