package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.ScenarioSummary.Series;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What became of a scenario's lines, and when what happened; asked of the cluster. */
final class ScenarioCharts {
    private static final int MOST_BARS = 240;
    private static final int MOST_ACTIONS = 8;
    private static final List<Long> STEPS = List.of(60L, 300L, 900L, 3600L, 14400L, 86400L);

    private final Searcher cluster;

    ScenarioCharts(Searcher cluster) {
        this.cluster = cluster;
    }

    ScenarioSummary of(Staged staged, Loader.Loaded loaded) {
        Window span = staged.span();
        long step = step(span);
        JsonNode answer = cluster.searchAnyOf(
                new Narrowing(List.of(staged.namespace())).patterns(List.of("logs-confluence.*-*")),
                request(span, step));
        return new ScenarioSummary(
                staged.scenario().name(),
                staged.scenario().kind().toString(),
                staged.scenario().location(),
                staged.scenario().story(),
                staged.scenario().technique(),
                span.from(),
                span.to(),
                loaded.lines(),
                loaded.documents(),
                answer.at("/aggregations/unreadable/doc_count").asLong(),
                timeline(span, step, answer));
    }

    private static long step(Window span) {
        return STEPS.stream()
                .filter(it -> span.length().toSeconds() / it < MOST_BARS)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
    }

    private static ObjectNode request(Window span, long step) {
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
        ObjectNode story = Json.object(
                "filter",
                Json.object("range", Json.object("@timestamp", Json.object("gte", span.from(), "lte", span.to()))),
                "aggregations",
                Json.object("actions", actions));
        ObjectNode unreadable = Json.object("filter", Json.object("term", Json.object("event.kind", "pipeline_error")));
        return Json.object("size", 0, "aggregations", Json.object("story", story, "unreadable", unreadable));
    }

    private static Timeline timeline(Window span, long step, JsonNode answer) {
        int bars = (int) (span.length().toSeconds() / step) + 1;
        List<Series> series = new ArrayList<>();
        for (JsonNode action : answer.at("/aggregations/story/actions/buckets")) {
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
