package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.result.ScenarioSummary;
import java.util.List;

/** What became of a scenario's lines, and when what happened; asked of the cluster. */
final class ScenarioCharts {
    private final Searcher cluster;

    ScenarioCharts(Searcher cluster) {
        this.cluster = cluster;
    }

    ScenarioSummary of(Staged staged, Loader.Loaded loaded) {
        Window span = staged.span();
        EventChart chart = new EventChart(span);
        JsonNode answer = cluster.searchAnyOf(
                new Narrowing(List.of(staged.namespace())).patterns(List.of("logs-confluence.*-*")), request(chart));
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
                chart.timeline(answer.at("/aggregations/story")));
    }

    private static ObjectNode request(EventChart chart) {
        ObjectNode unreadable = Json.object("filter", Json.object("term", Json.object("event.kind", "pipeline_error")));
        return Json.object(
                "size", 0, "aggregations", Json.object("story", chart.aggregation(), "unreadable", unreadable));
    }
}
