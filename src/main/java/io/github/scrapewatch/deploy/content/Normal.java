package io.github.scrapewatch.deploy.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Forms in which two of the same meaning are equal. */
final class Normal {
    private Normal() {}

    /** These keys only, as far as they are there. */
    static ObjectNode only(JsonNode object, Collection<String> keys) {
        ObjectNode chosen = Json.object();
        keys.stream().filter(object::has).forEach(key -> chosen.set(key, object.get(key)));
        return chosen;
    }

    /** Without what says nothing: null, and empty texts, lists and objects. Elements of lists stay. */
    static JsonNode pruned(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode kept = Json.object();
            object.properties().forEach(it -> {
                JsonNode inner = pruned(it.getValue());
                if (!saysNothing(inner)) {
                    kept.set(it.getKey(), inner);
                }
            });
            return kept;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode elements = Json.array();
            array.forEach(it -> elements.add(pruned(it)));
            return elements;
        }
        return value;
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isNull()
                || value.isTextual() && value.asText().isEmpty()
                || value.isContainerNode() && value.isEmpty();
    }

    /** The tags of an object have no order. */
    static ObjectNode sortTags(ObjectNode object) {
        if (object.path("tags").isArray()) {
            TreeSet<String> tags = new TreeSet<>();
            object.path("tags").forEach(it -> tags.add(it.asText()));
            object.set("tags", Json.arrayOf(tags));
        }
        return object;
    }

    /** Nested objects as dotted keys, every value a text: as Elasticsearch compares settings. */
    static ObjectNode settings(JsonNode settings) {
        Map<String, JsonNode> flat = new TreeMap<>();
        flatten("", settings, flat);
        ObjectNode all = Json.object();
        flat.forEach((key, value) -> all.set(key.startsWith("index.") ? key : "index." + key, texts(value)));
        return all;
    }

    private static void flatten(String prefix, JsonNode value, Map<String, JsonNode> flat) {
        if (value.isObject()) {
            value.properties().forEach(it -> flatten(prefix + it.getKey() + ".", it.getValue(), flat));
        } else if (!value.isMissingNode()) {
            flat.put(prefix.substring(0, Math.max(0, prefix.length() - 1)), value);
        }
    }

    private static JsonNode texts(JsonNode value) {
        if (value.isArray()) {
            ArrayNode texts = Json.array();
            value.forEach(it -> texts.add(it.asText()));
            return texts;
        }
        return Json.value(value.asText());
    }
}
