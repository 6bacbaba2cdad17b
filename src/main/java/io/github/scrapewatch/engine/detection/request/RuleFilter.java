package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.QueryText;
import java.util.List;
import java.util.Optional;

/** A rule's query, its filters and its exceptions as one clause. */
public final class RuleFilter {
    private RuleFilter() {}

    /** @param exceptions what must not match */
    public static JsonNode of(JsonNode query, QueryText.Language language, Filters filters) {
        ArrayNode must = Json.array();
        ArrayNode filter = Json.array();
        ArrayNode mustNot = Json.array();
        (language == QueryText.Language.LUCENE ? must : filter).add(query);
        for (JsonNode one : filters.own()) {
            if (!one.at("/meta/disabled").asBoolean()) {
                (one.at("/meta/negate").asBoolean() ? mustNot : filter).add(clause(one));
            }
        }
        filters.exceptions().ifPresent(mustNot::add);
        return Json.object(
                "bool", Json.object("must", must, "filter", filter, "should", Json.array(), "must_not", mustNot));
    }

    /** A rule's filters without a query, as EQL and ES|QL take them. */
    public static JsonNode of(Filters filters) {
        return of(Json.object("match_all", Json.object()), QueryText.Language.KUERY, filters);
    }

    /** @param exceptions what an event must not match */
    public record Filters(List<JsonNode> own, Optional<JsonNode> exceptions) {}

    private static JsonNode clause(JsonNode filter) {
        if (filter.has("query")) {
            return filter.get("query");
        }
        ObjectNode clause = filter.deepCopy();
        clause.remove(List.of("meta", "$state"));
        return clause;
    }
}
