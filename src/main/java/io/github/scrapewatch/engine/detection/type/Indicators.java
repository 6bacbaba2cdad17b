package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.rule.ThreatIndicators;
import io.github.scrapewatch.rule.ThreatIndicators.MappingEntry;
import io.github.scrapewatch.rule.ThreatIndicators.MappingGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The indicators of a rule, and which of them an event matches. */
record Indicators(ThreatIndicators rule, List<Hit> all) {
    /** A query has a limit to its clauses. */
    private static final int CHUNK = 200;

    private static final int TERMS = 9_000;

    static Indicators load(ThreatIndicators rule, JsonNode filter, Searches searches) {
        ObjectNode sort = Json.object("@timestamp", Json.object("order", "desc", "unmapped_type", "date"));
        ObjectNode body = Json.object("query", Dsl.allOf(List.of(filter)), "sort", Json.array(sort));
        List<Hit> all = new ArrayList<>();
        searches.over(rule.index()).pages(body, page -> {
            all.addAll(page);
            return true;
        });
        return new Indicators(rule, all);
    }

    /** Clauses of which an event must meet one, in portions that a query can hold. */
    List<JsonNode> clauses() {
        List<JsonNode> clauses = new ArrayList<>();
        for (MappingGroup group : rule.mapping()) {
            if (group.entries().size() == 1) {
                clauses.addAll(terms(group.entries().get(0)));
            } else {
                clauses.addAll(combinations(group));
            }
        }
        return clauses;
    }

    private List<JsonNode> terms(MappingEntry entry) {
        Set<JsonNode> values = new LinkedHashSet<>();
        all.forEach(indicator -> values.addAll(Values.all(indicator.source(), entry.value())));
        return portions(List.copyOf(values), TERMS).stream()
                .<JsonNode>map(portion -> Dsl.terms(entry.field(), portion))
                .toList();
    }

    private List<JsonNode> combinations(MappingGroup group) {
        List<JsonNode> each = all.stream()
                .filter(indicator -> group.entries().stream()
                        .filter(entry -> !entry.negate())
                        .noneMatch(entry ->
                                Values.all(indicator.source(), entry.value()).isEmpty()))
                .<JsonNode>map(indicator -> Dsl.allOf(group.entries().stream()
                        .map(entry -> clause(entry, indicator))
                        .toList()))
                .toList();
        return portions(each, CHUNK).stream().<JsonNode>map(Dsl::anyOf).toList();
    }

    private static JsonNode clause(MappingEntry entry, Hit indicator) {
        List<JsonNode> values = Values.all(indicator.source(), entry.value());
        JsonNode matches = Dsl.anyOf(values.stream()
                .<JsonNode>map(value -> Dsl.match(entry.field(), value))
                .toList());
        return entry.negate() ? Dsl.not(matches) : matches;
    }

    private static <T> List<List<T>> portions(List<T> all, int size) {
        List<List<T>> portions = new ArrayList<>();
        for (int start = 0; start < all.size(); start += size) {
            portions.add(all.subList(start, Math.min(start + size, all.size())));
        }
        return portions;
    }

    /** The event with what is known of the indicators it matches. */
    Hit enriched(Hit event) {
        List<JsonNode> enrichments = new ArrayList<>(Values.all(event.source(), "threat.enrichments"));
        for (MappingGroup group : rule.mapping()) {
            for (Hit indicator : all) {
                if (group.entries().stream().allMatch(entry -> holds(entry, event, indicator))) {
                    group.entries().stream()
                            .filter(entry -> !entry.negate())
                            .forEach(entry -> enrichments.add(enrichment(entry, indicator)));
                }
            }
        }
        ObjectNode source = event.source().deepCopy();
        ObjectNode threat = source.path("threat") instanceof ObjectNode present ? present : source.putObject("threat");
        threat.set("enrichments", Json.array(enrichments));
        return new Hit(event.index(), event.id(), source, event.fields());
    }

    private static boolean holds(MappingEntry entry, Hit event, Hit indicator) {
        List<String> values = texts(event, entry.field());
        return texts(indicator, entry.value()).stream().anyMatch(values::contains) != entry.negate();
    }

    private static List<String> texts(Hit hit, String field) {
        List<JsonNode> values = new ArrayList<>(Values.all(hit.source(), field));
        values.addAll(Values.all(hit.fields().path(field)));
        return values.stream().map(JsonNode::asText).toList();
    }

    private JsonNode enrichment(MappingEntry entry, Hit indicator) {
        ObjectNode matched = Json.object(
                "atomic", Values.all(indicator.source(), entry.value()).get(0),
                "field", entry.field(),
                "id", indicator.id(),
                "index", indicator.index(),
                "type", "indicator_match_rule");
        JsonNode known = Values.at(indicator.source(), rule.indicatorPath());
        JsonNode feed = Values.at(indicator.source(), "threat.feed");
        return Json.object(
                "indicator", known.isMissingNode() ? Json.object() : known,
                "feed", feed.isMissingNode() ? Json.object() : feed,
                "matched", matched);
    }
}
