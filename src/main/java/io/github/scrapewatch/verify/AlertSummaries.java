package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.EsqlText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Alerts for readers: who, from where, and the numbers that the rule counted. */
public final class AlertSummaries {
    private static final List<String> WHO_AND_WHERE =
            List.of("user.name", "user.full_name", "user.email", "source.ip", "confluence.client.name");
    private static final List<String> WHAT = List.of(
            "event.action",
            "confluence.space.key",
            "confluence.space.name",
            "confluence.page.title",
            "user.target.name");
    private static final int LONGEST = 200;

    private AlertSummaries() {}

    public static AlertSummary of(RuleFile file, Alert alert, Instant raisedAt) {
        JsonNode document = alert.document();
        return new AlertSummary(
                alert.id(),
                file.shortName(),
                text(document, "kibana.alert.rule.name"),
                text(document, "kibana.alert.severity"),
                Values.at(document, "kibana.alert.risk_score").asInt(),
                document.has("kibana.alert.building_block_type"),
                raisedAt,
                Optional.of(
                        AlertSpans.window(file.rule().orElseThrow().metadata().schedule(), raisedAt)),
                alert.time(),
                AlertSpans.lasted(alert),
                text(document, "kibana.alert.reason"),
                fields(file.rule().orElseThrow(), alert));
    }

    static String inWords(RuleFile file, Alert alert) {
        return fields(file.rule().orElseThrow(), alert).entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> fields(DetectionRule rule, Alert alert) {
        Map<String, String> fields = new LinkedHashMap<>();
        WHO_AND_WHERE.forEach(field -> put(fields, field, alert.field(field)));
        if (rule instanceof DetectionRule.Threshold) {
            threshold(fields, alert.field("kibana.alert.threshold_result"));
        } else if (rule instanceof DetectionRule.Esql esql
                && EsqlText.of(esql.query()).aggregating()) {
            columns(fields, alert.document());
        } else {
            put(fields, "new", alert.field("kibana.alert.new_terms"));
            WHAT.forEach(field -> put(fields, field, eventField(alert, field)));
        }
        return fields;
    }

    /** Of an event's own fields the alert has some under another name. */
    private static JsonNode eventField(Alert alert, String field) {
        return alert.evidence(field).stream().findFirst().orElse(alert.field(field));
    }

    private static void threshold(Map<String, String> fields, JsonNode result) {
        result.path("terms").forEach(term -> put(fields, term.path("field").asText(), term.path("value")));
        put(fields, "events", result.path("count"));
        result.path("cardinality")
                .forEach(it -> put(fields, "distinct " + it.path("field").asText(), it.path("value")));
    }

    /** All that the query keeps is there because its author wanted it to be seen. */
    private static void columns(Map<String, String> fields, JsonNode document) {
        document.properties().stream()
                .filter(it -> !it.getKey().startsWith("kibana.") && !it.getKey().startsWith("@"))
                .forEach(it -> leaves(fields, it.getKey(), it.getValue()));
    }

    private static void leaves(Map<String, String> fields, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(it -> leaves(fields, name + "." + it.getKey(), it.getValue()));
        } else if (!name.startsWith("event.kind") && !name.startsWith("ecs.")) {
            put(fields, name, value);
        }
    }

    private static void put(Map<String, String> fields, String name, JsonNode value) {
        List<JsonNode> values = Values.all(value);
        if (!values.isEmpty()) {
            String text = values.stream().map(JsonNode::asText).collect(Collectors.joining(", "));
            fields.putIfAbsent(name, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
    }

    private static String text(JsonNode document, String field) {
        return Values.at(document, field).asText();
    }
}
