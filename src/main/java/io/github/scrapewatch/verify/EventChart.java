package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.result.ScenarioSummary.Series;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** When what happened: the most frequent actions, step by step of a span. */
public final class EventChart {
    private static final int MOST_BARS = 240;
    private static final int MOST_ACTIONS = 8;
    private static final List<Long> STEPS =
            List.of(60L, 300L, 900L, 3600L, 14400L, 86400L, 604800L, 2592000L, 31536000L);

    private final Window span;
    private final long step;

    public EventChart(Window span) {
        this.span = span;
        this.step = STEPS.stream()
                .filter(it -> span.length().toSeconds() / it < MOST_BARS)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
    }

    public ObjectNode aggregation() {
        ObjectNode times = Json.object(
                "date_histogram",
                Json.object(
                        "field",
                        "@timestamp",
                        "fixed_interval",
                        step + "s",
                        "min_doc_count",
                        1,
                        "offset",
                        Math.floorMod(span.from().getEpochSecond(), step) + "s"));
        ObjectNode actions = Json.object(
                "terms", Json.object("field", "event.action", "size", MOST_ACTIONS),
                "aggregations", Json.object("times", times));
        return Json.object(
                "filter",
                Json.object("range", Json.object("@timestamp", Json.object("gte", span.from(), "lte", span.to()))),
                "aggregations",
                Json.object("actions", actions));
    }

    /** @param aggregated what the cluster has answered */
    public Timeline timeline(JsonNode aggregated) {
        int bars = (int) (span.length().toSeconds() / step) + 1;
        List<Series> series = new ArrayList<>();
        for (JsonNode action : aggregated.at("/actions/buckets")) {
            List<Long> counts = new ArrayList<>(Collections.nCopies(bars, 0L));
            for (JsonNode time : action.at("/times/buckets")) {
                long bar = (time.path("key").asLong() / 1000 - span.from().getEpochSecond()) / step;
                if (bar >= 0 && bar < bars) {
                    counts.set((int) bar, time.path("doc_count").asLong());
                }
            }
            series.add(new Series(action.path("key").asText(), counts));
        }
        return new Timeline(span.from(), step, series);
    }
}
