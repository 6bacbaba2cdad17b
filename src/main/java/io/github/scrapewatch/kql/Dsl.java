package io.github.scrapewatch.kql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The shapes of Elasticsearch's query language that Kibana uses. */
final class Dsl {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String RESERVED = "[+\\-=&|><!(){}\\[\\]^\"~*?:\\\\/]";

    private Dsl() {}

    static ObjectNode matchAll() {
        return object("match_all", JSON.objectNode());
    }

    static ObjectNode all(List<ObjectNode> parts) {
        return object("bool", object("filter", array(parts)));
    }

    static ObjectNode any(List<ObjectNode> parts) {
        return object("bool", object("should", array(parts)).put("minimum_should_match", 1));
    }

    static ObjectNode not(ObjectNode part) {
        return object("bool", object("must_not", part));
    }

    static ObjectNode nested(String path, ObjectNode part) {
        ObjectNode nested = JSON.objectNode().put("path", path);
        nested.set("query", part);
        return object("nested", nested.put("score_mode", "none"));
    }

    static ObjectNode exists(String field) {
        return object("exists", JSON.objectNode().put("field", field));
    }

    /** {@code {kind: {field: content}}}. */
    static ObjectNode leaf(String kind, String field, JsonNode content) {
        return object(kind, object(field, content));
    }

    static ObjectNode object(String key, JsonNode content) {
        ObjectNode object = JSON.objectNode();
        object.set(key, content);
        return object;
    }

    static JsonNode scalar(Value value) {
        if (value instanceof Value.Truth truth) {
            return JSON.booleanNode(truth.value());
        }
        return value instanceof Value.Null ? JSON.nullNode() : JSON.textNode(value.text());
    }

    /** For {@code query_string}: stars that stand for anything stay, all else that has a meaning there loses it. */
    static String queryString(Glob glob) {
        return String.join(
                "*",
                glob.pieces().stream()
                        .map(piece -> piece.replaceAll(RESERVED, "\\\\$0"))
                        .toList());
    }

    static ArrayNode array(List<ObjectNode> parts) {
        return JSON.arrayNode().addAll(parts);
    }
}
