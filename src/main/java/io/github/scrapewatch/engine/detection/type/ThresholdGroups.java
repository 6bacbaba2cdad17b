package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.ThresholdLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Finds the groups of events that reach the limits. */
record ThresholdGroups(ThresholdLimits limits, Pass pass, List<JsonNode> additional) {
    private static final int PAGE = 10_000;
    private static final String GROUPS = "thresholdTerms";
    private static final String VALUES = "values of ";
    private static final String CARDINALITY = "cardinality_count";

    record Group(
            List<ThresholdHistory.Term> terms, long count, Instant first, Instant last, OptionalLong cardinality) {}

    /** At least as many as the pass may raise, where there are as many; in the order of their values. */
    List<Group> find() {
        return limits.fields().isEmpty() ? all() : grouped();
    }

    private List<Group> all() {
        JsonNode answer = search(measures());
        JsonNode measured = answer.path("aggregations");
        long count = answer.at("/hits/total/value").asLong();
        boolean enough = count >= limits.value()
                && limits.cardinality()
                        .map(it -> cardinality(measured) >= it.value())
                        .orElse(true);
        return enough ? List.of(group(List.of(), count, measured)) : List.of();
    }

    private List<Group> grouped() {
        List<Group> groups = new ArrayList<>();
        ObjectNode composite = Aggregations.composite(limits.fields(), PAGE);
        JsonNode after;
        boolean onePage;
        do {
            ObjectNode aggregation = Json.object("composite", composite, "aggs", checked());
            JsonNode answer = search(counted().set(GROUPS, aggregation));
            onePage = mostGroups(answer.path("aggregations")) < PAGE;
            for (JsonNode bucket : Aggregations.buckets(answer, GROUPS)) {
                groups.add(
                        group(terms(bucket.get("key")), bucket.get("doc_count").asLong(), bucket));
            }
            after = answer.path("aggregations").path(GROUPS).path("after_key");
            composite.set("after", after);
        } while (!onePage && !after.isMissingNode() && groups.size() <= pass.maxSignals());
        return groups;
    }

    /** How many values each field has: Kibana asks for another page in any case, which is empty where there cannot be more groups. */
    private ObjectNode counted() {
        ObjectNode counted = Json.object();
        limits.fields()
                .forEach(field -> counted.set(VALUES + field, Json.object("value_count", Json.object("field", field))));
        return counted;
    }

    /** A group is a combination of values; there are no more of them than this. */
    private double mostGroups(JsonNode aggregations) {
        return limits.fields().stream()
                .mapToDouble(
                        field -> aggregations.path(VALUES + field).path("value").asDouble(Double.MAX_VALUE))
                .reduce(1, (one, other) -> one * other);
    }

    private JsonNode search(ObjectNode aggregations) {
        return pass.searches().search(pass.events().aggregations(pass.window(), additional, aggregations));
    }

    private ObjectNode measures() {
        ObjectNode measures = Aggregations.times(pass.aggregatableTimestamp());
        limits.cardinality()
                .ifPresent(it ->
                        measures.set(CARDINALITY, Json.object("cardinality", Json.object("field", it.field()))));
        return measures;
    }

    private ObjectNode checked() {
        ObjectNode checked = measures();
        limits.cardinality()
                .ifPresent(it -> checked.set(
                        "cardinality_check",
                        Aggregations.selector("cardinalityCount", CARDINALITY, " >= " + it.value())));
        checked.set("count_check", Aggregations.selector("docCount", "_count", " >= " + limits.value()));
        return checked;
    }

    private List<ThresholdHistory.Term> terms(JsonNode key) {
        return limits.fields().stream()
                .map(field -> new ThresholdHistory.Term(field, key.get(field)))
                .toList();
    }

    private Group group(List<ThresholdHistory.Term> terms, long count, JsonNode measured) {
        return new Group(
                terms,
                count,
                Aggregations.time(measured, "min_timestamp"),
                Aggregations.time(measured, "max_timestamp"),
                limits.cardinality().isPresent() ? OptionalLong.of(cardinality(measured)) : OptionalLong.empty());
    }

    private static long cardinality(JsonNode measured) {
        return measured.path(CARDINALITY).path("value").asLong();
    }
}
