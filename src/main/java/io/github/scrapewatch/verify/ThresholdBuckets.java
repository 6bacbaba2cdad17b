package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Anatomy;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.result.Explanation.Group;
import io.github.scrapewatch.rule.ThresholdLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of a threshold that come nearest to it. All are looked at, a page at a time, and only the nearest are kept. */
record ThresholdBuckets(Anatomy.Clauses anatomy, ThresholdLimits limits, Searcher view) {
    private static final int MOST_GROUPS = 3;
    private static final int PAGE = 5_000;

    private record Bucket(JsonNode key, long count, long distinct) {}

    List<Group> nearest(Window window) {
        return best(window).stream().map(this::group).toList();
    }

    Optional<Double> closest(Window window) {
        return best(window).stream().findFirst().map(this::share);
    }

    private List<Bucket> best(Window window) {
        ObjectNode distinct = Json.object();
        limits.cardinality()
                .ifPresent(it ->
                        distinct.set("distinct", Json.object("cardinality", Json.object("field", it.field()))));
        ObjectNode body = anatomy.search(window, anatomy.all().size());
        if (limits.fields().isEmpty()) {
            body.set("aggregations", distinct);
            JsonNode answer = view.searchAnyOf(anatomy.index(), body);
            return List.of(new Bucket(
                    Json.object(), answer.at("/hits/total/value").asLong(), distinct(answer.path("aggregations"))));
        }
        List<ObjectNode> sources = limits.fields().stream()
                .map(it -> Json.object(it, Json.object("terms", Json.object("field", it))))
                .toList();
        ObjectNode composite = Json.object("size", PAGE, "sources", sources);
        body.set("aggregations", Json.object("groups", Json.object("composite", composite, "aggregations", distinct)));
        return pages(body, composite);
    }

    private List<Bucket> pages(ObjectNode body, ObjectNode composite) {
        List<Bucket> best = new ArrayList<>();
        JsonNode after;
        do {
            JsonNode page = view.searchAnyOf(anatomy.index(), body).at("/aggregations/groups");
            page.path("buckets")
                    .forEach(it -> best.add(
                            new Bucket(it.path("key"), it.path("doc_count").asLong(), distinct(it))));
            best.sort(Comparator.comparingDouble(this::share).reversed());
            best.subList(Math.min(MOST_GROUPS, best.size()), best.size()).clear();
            after = page.path("buckets").size() < PAGE ? MissingNode.getInstance() : page.path("after_key");
            composite.set("after", after);
        } while (!after.isMissingNode());
        return best;
    }

    private static long distinct(JsonNode aggregations) {
        return aggregations.at("/distinct/value").asLong();
    }

    /** Of the condition that is met least. */
    private double share(Bucket bucket) {
        double events = (double) bucket.count() / limits.value();
        return limits.cardinality()
                .filter(it -> it.value() > 0)
                .map(it -> Math.min(events, (double) bucket.distinct() / it.value()))
                .orElse(events);
    }

    private Group group(Bucket bucket) {
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
        return new Group(fields, limit, share(bucket) >= 1);
    }
}
