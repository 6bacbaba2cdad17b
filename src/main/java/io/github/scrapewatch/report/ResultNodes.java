package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Verification.About;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the JSON of a verification and of a scan have in common. */
final class ResultNodes {
    /** Raised when something goes or changes its meaning; that something comes is no reason. */
    static final int FORMAT = 1;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ResultNodes() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static <T> ArrayNode list(List<T> values, Function<T, ObjectNode> node) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(it -> array.add(node.apply(it)));
        return array;
    }

    static ArrayNode texts(List<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    static ObjectNode about(About about) {
        return object().put("version", about.version())
                .put("engine", about.engine())
                .put("stack", about.stack())
                .put("profile", about.profile());
    }

    static ObjectNode location(SourceLocation location) {
        return object().put("file", location.file())
                .put("line", location.line())
                .put("column", location.column());
    }

    static void put(ObjectNode node, String name, Optional<Span> span) {
        span.ifPresent(it -> node.set(name, span(it)));
    }

    static ObjectNode span(Span span) {
        return object().put("from", span.from().toString()).put("to", span.to().toString());
    }

    static ObjectNode alert(AlertSummary alert) {
        ObjectNode node = object().put("id", alert.id())
                .put("rule", alert.rule())
                .put("title", alert.title())
                .put("severity", alert.severity())
                .put("risk_score", alert.riskScore())
                .put("building_block", alert.buildingBlock())
                .put("raised_at", alert.raisedAt().toString())
                .put("evidence", alert.evidence().toString())
                .put("reason", alert.reason());
        put(node, "window", alert.window());
        put(node, "lasted", alert.lasted());
        ObjectNode fields = node.putObject("fields");
        alert.fields().forEach(fields::put);
        return node;
    }

    static ObjectNode timeline(Timeline timeline) {
        ObjectNode node = object().put("from", timeline.from().toString()).put("step_seconds", timeline.step());
        ObjectNode series = node.putObject("events");
        timeline.series().forEach(it -> {
            ArrayNode counts = series.putArray(it.action());
            it.counts().forEach(count -> counts.add(count.longValue()));
        });
        return node;
    }

    static ObjectNode timings(Timings timings) {
        ObjectNode node = object().put("millis", timings.total());
        node.set(
                "phases",
                list(
                        timings.phases(),
                        it -> object().put("name", it.name())
                                .put("millis", it.millis())
                                .put("note", it.note())));
        node.set(
                "rules",
                list(
                        timings.rules(),
                        it -> object().put("rule", it.rule())
                                .put("runs", it.runs())
                                .put("millis", it.millis())
                                .put("took", it.took())));
        return node;
    }

    /** Half a character is no JSON that others can read. */
    static String written(ObjectNode root) {
        return Clean.whole(root.toPrettyString()) + "\n";
    }
}
