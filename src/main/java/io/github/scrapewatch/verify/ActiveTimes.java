package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Prefilter;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When, in each scenario, something happened that a rule looks at: asked once for all scenarios, so that runs which would look at nothing
 * need not be made.
 *
 * @param complete whether all times are known; otherwise every run has to be made
 * @param events by namespace, and by the beginning of the step, how many
 */
record ActiveTimes(boolean complete, Map<String, NavigableMap<Long, Long>> events) {
    private static final long STEP = 60_000;
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_NAMESPACES = 10_000;
    static final ActiveTimes UNKNOWN = new ActiveTimes(false, Map.of());

    static ActiveTimes of(Prefilter prefilter, Searcher cluster, Narrowing everything) {
        if (prefilter instanceof Prefilter.Query query) {
            return searched(query, cluster, everything);
        }
        if (prefilter instanceof Prefilter.Rows rows) {
            return counted(rows, cluster, everything);
        }
        return UNKNOWN;
    }

    /** Whether the rule would find in this window what it looks at. */
    boolean touch(String namespace, Window window) {
        if (!complete) {
            return true;
        }
        Long next = events.getOrDefault(namespace, new TreeMap<>())
                .ceilingKey(window.from().toEpochMilli() - STEP + 1);
        return next != null && next <= window.to().toEpochMilli();
    }

    /** Told by steps that lie in the window as a whole; where one with events lies in it in part, nobody can tell. */
    Optional<String> contents(String namespace, Window window) {
        long from = window.from().toEpochMilli();
        long to = window.to().toEpochMilli();
        NavigableMap<Long, Long> times = events.getOrDefault(namespace, new TreeMap<>());
        Long first = times.ceilingKey(from);
        Long last = times.floorKey(to);
        boolean cutAtBegin = from % STEP != 0 && times.containsKey(from - from % STEP);
        boolean cutAtEnd = times.containsKey(to - to % STEP);
        return !complete || cutAtBegin || cutAtEnd || first == null || last == null
                ? Optional.empty()
                : Optional.of(first + " " + last);
    }

    /** How many events the rule looks at in the whole scenario; empty where that is not known. */
    Optional<Long> total(String namespace) {
        return complete
                ? Optional.of(events.getOrDefault(namespace, new TreeMap<>()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                : Optional.empty();
    }

    private static ActiveTimes searched(Prefilter.Query query, Searcher cluster, Narrowing everything) {
        ObjectNode times = Json.object(
                "date_histogram",
                Json.object(
                        "field", query.timestamps().aggregatable(), "fixed_interval", STEP + "ms", "min_doc_count", 1));
        ObjectNode namespaces = Json.object(
                "terms", Json.object("field", "data_stream.namespace", "size", MOST_NAMESPACES),
                "aggregations", Json.object("times", times));
        JsonNode answer = cluster.searchAnyOf(
                everything.patterns(query.index()), query.search(Json.object("namespaces", namespaces)));
        Map<String, NavigableMap<Long, Long>> events = new HashMap<>();
        answer.at("/aggregations/namespaces/buckets")
                .forEach(namespace -> namespace
                        .at("/times/buckets")
                        .forEach(time -> put(
                                events,
                                namespace.path("key").asText(),
                                time.path("key").asLong(),
                                time.path("doc_count").asLong())));
        return new ActiveTimes(true, events);
    }

    private static ActiveTimes counted(Prefilter.Rows rows, Searcher cluster, Narrowing everything) {
        if (saysSomethingOfNothing(rows, cluster, everything)) {
            return UNKNOWN;
        }
        String query = everything.esql(rows.commands()) + "\n| EVAL active_time = DATE_TRUNC(1 minute, "
                + rows.timestamps().column()
                + ")\n| STATS active_events = COUNT(*) BY data_stream.namespace, active_time"
                + "\n| LIMIT " + MOST_ROWS;
        JsonNode values = cluster.esql(Json.object("query", query)).path("values");
        if (values.size() == MOST_ROWS) {
            return UNKNOWN;
        }
        Map<String, NavigableMap<Long, Long>> events = new HashMap<>();
        values.forEach(row -> put(
                events,
                row.get(1).asText(),
                row.get(2).isNull() ? 0 : Instant.parse(row.get(2).asText()).toEpochMilli(),
                row.get(0).asLong()));
        return new ActiveTimes(true, events);
    }

    /** A count of no events is a row too. */
    private static boolean saysSomethingOfNothing(Prefilter.Rows rows, Searcher cluster, Narrowing everything) {
        ObjectNode nothing =
                Json.object("query", everything.esql(rows.query()), "filter", Json.object("match_none", Json.object()));
        return !cluster.esql(nothing).path("values").isEmpty();
    }

    private static void put(Map<String, NavigableMap<Long, Long>> events, String namespace, long time, long count) {
        events.computeIfAbsent(namespace, it -> new TreeMap<>()).merge(time, count, Long::sum);
    }
}
