package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;

/** The clauses of Elasticsearch's query language that rules are made of. */
public final class Dsl {
    private Dsl() {}

    public static ObjectNode allOf(List<? extends JsonNode> clauses) {
        return Json.object("bool", Json.object("filter", clauses));
    }

    public static ObjectNode anyOf(List<? extends JsonNode> clauses) {
        return Json.object("bool", Json.object("should", clauses, "minimum_should_match", 1));
    }

    public static ObjectNode anyOf(JsonNode... clauses) {
        return anyOf(List.of(clauses));
    }

    public static ObjectNode noneOf(List<? extends JsonNode> clauses) {
        return Json.object("bool", Json.object("must_not", clauses));
    }

    public static ObjectNode not(JsonNode clause) {
        return noneOf(List.of(clause));
    }

    public static ObjectNode exists(String field) {
        return Json.object("exists", Json.object("field", field));
    }

    public static ObjectNode term(String field, JsonNode value) {
        return Json.object("term", Json.object(field, value));
    }

    public static ObjectNode terms(String field, Object values) {
        return Json.object("terms", Json.object(field, values));
    }

    public static ObjectNode match(String field, JsonNode value) {
        return Json.object("match", Json.object(field, value));
    }

    public static ObjectNode matchPhrase(String field, Object value) {
        return Json.object("match_phrase", Json.object(field, value));
    }

    public static ObjectNode range(String field, Object... boundsAndValues) {
        return Json.object("range", Json.object(field, Json.object(boundsAndValues)));
    }

    public static ObjectNode ids(Iterable<String> ids) {
        return Json.object("ids", Json.object("values", ids));
    }
}
