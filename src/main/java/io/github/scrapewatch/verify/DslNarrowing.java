package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Anatomy;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.result.Explanation.Group;
import io.github.scrapewatch.result.Explanation.Step;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.ThresholdLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a query clause by clause what it leaves, and a threshold which groups come nearest. */
final class DslNarrowing {
    private static final int MOST_GROUPS = 3;
    private static final int MOST_BUCKETS = 1_000;

    private final Anatomy.Clauses anatomy;
    private final Searcher view;

    DslNarrowing(Anatomy.Clauses anatomy, Searcher view) {
        this.anatomy = anatomy;
        this.view = view;
    }

    List<Step> steps(Window window) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(String.join(", ", anatomy.index()), count(window, 0), "events"));
        for (int i = 1; i <= anatomy.clauses().size(); i++) {
            steps.add(new Step(anatomy.clauses().get(i - 1).label(), count(window, i), "events"));
        }
        return steps;
    }

    private long count(Window window, int first) {
        return view.searchAnyOf(anatomy.index(), anatomy.search(window, first))
                .at("/hits/total/value")
                .asLong();
    }

    private record Bucket(JsonNode key, long count, long distinct) {}

    List<Group> nearest(Window window, DetectionRule rule) {
        if (!(rule instanceof DetectionRule.Threshold threshold)) {
            return List.of();
        }
        ThresholdLimits limits = threshold.threshold();
        return buckets(window, limits).stream()
                .limit(MOST_GROUPS)
                .map(it -> group(limits, it))
                .toList();
    }

    /** How much the largest group has of what it takes; empty where there is no group. */
    Optional<Double> closest(Window window, ThresholdLimits limits) {
        return buckets(window, limits).stream().findFirst().map(it -> share(limits, it));
    }

    private List<Bucket> buckets(Window window, ThresholdLimits limits) {
        ObjectNode distinct = Json.object();
        limits.cardinality()
                .ifPresent(it ->
                        distinct.set("distinct", Json.object("cardinality", Json.object("field", it.field()))));
        ObjectNode body = anatomy.search(window, anatomy.clauses().size());
        List<Bucket> buckets = new ArrayList<>();
        if (limits.fields().isEmpty()) {
            body.set("aggregations", distinct);
            JsonNode answer = view.searchAnyOf(anatomy.index(), body);
            buckets.add(new Bucket(
                    Json.object(), answer.at("/hits/total/value").asLong(), distinct(answer.path("aggregations"))));
            return buckets;
        }
        List<ObjectNode> sources = limits.fields().stream()
                .map(it -> Json.object(it, Json.object("terms", Json.object("field", it))))
                .toList();
        body.set(
                "aggregations",
                Json.object(
                        "groups",
                        Json.object(
                                "composite",
                                Json.object("size", MOST_BUCKETS, "sources", sources),
                                "aggregations",
                                distinct)));
        view.searchAnyOf(anatomy.index(), body)
                .at("/aggregations/groups/buckets")
                .forEach(it -> buckets.add(
                        new Bucket(it.path("key"), it.path("doc_count").asLong(), distinct(it))));
        buckets.sort(
                Comparator.comparingDouble((Bucket it) -> share(limits, it)).reversed());
        return buckets;
    }

    private static long distinct(JsonNode aggregations) {
        return aggregations.at("/distinct/value").asLong();
    }

    /** Of the condition that is met least. */
    private static double share(ThresholdLimits limits, Bucket bucket) {
        double events = (double) bucket.count() / limits.value();
        return limits.cardinality()
                .filter(it -> it.value() > 0)
                .map(it -> Math.min(events, (double) bucket.distinct() / it.value()))
                .orElse(events);
    }

    private static Group group(ThresholdLimits limits, Bucket bucket) {
        Map<String, String> fields = new LinkedHashMap<>();
        bucket.key()
                .properties()
                .forEach(it -> fields.put(it.getKey(), it.getValue().asText()));
        fields.put("events", String.valueOf(bucket.count()));
        limits.cardinality().ifPresent(it -> fields.put("distinct " + it.field(), String.valueOf(bucket.distinct())));
        String limit = limits.cardinality()
                .map(it -> "distinct " + it.field() + " >= " + it.value()
                        + (limits.value() > 1 ? " and events >= " + limits.value() : ""))
                .orElse("events >= " + limits.value());
        return new Group(fields, limit, share(limits, bucket) >= 1);
    }
}
