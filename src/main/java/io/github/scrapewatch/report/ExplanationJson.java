package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Explanation;

/** An explanation for programs. */
public final class ExplanationJson {
    private ExplanationJson() {}

    public static String write(Explanation explanation) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("rule", explanation.rule())
                .put("about", explanation.about())
                .put("outcome", explanation.outcome());
        explanation.expected().ifPresent(it -> root.put("expected", it));
        explanation
                .examined()
                .ifPresent(it -> root.putObject("examined")
                        .put("started_at", it.startedAt().toString())
                        .put("from", it.from().toString())
                        .put("to", it.to().toString())
                        .put("why", it.why())
                        .put("runs", it.runs())
                        .put("idle_runs", it.idleRuns()));
        ArrayNode steps = root.putArray("steps");
        explanation
                .steps()
                .forEach(it -> steps.addObject()
                        .put("label", it.label())
                        .put("left", it.left())
                        .put("unit", it.unit()));
        ArrayNode nearest = root.putArray("nearest");
        explanation.nearest().forEach(it -> {
            ObjectNode group = nearest.addObject().put("limit", it.limit()).put("reached", it.reached());
            it.fields().forEach(group.putObject("fields")::put);
        });
        ArrayNode alerts = root.putArray("alerts");
        explanation.alerts().forEach(it -> alert(alerts.addObject(), it));
        explanation.notes().forEach(root.putArray("notes")::add);
        return root.toPrettyString() + "\n";
    }

    private static void alert(ObjectNode node, AlertSummary alert) {
        node.put("raised_at", alert.raisedAt().toString())
                .put("severity", alert.severity())
                .put("reason", alert.reason());
        alert.fields().forEach(node.putObject("fields")::put);
    }
}
