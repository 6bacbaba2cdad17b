package io.github.scrapewatch.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.RuleMetadata;
import io.github.scrapewatch.rule.RuleSchedule;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The keys of a rule in the order in which Kibana exports them, and what it fills in where a rule says nothing. */
final class RuleShape {
    private static final List<String> ORDER = List.of(
            "name",
            "tags",
            "interval",
            "enabled",
            "description",
            "risk_score",
            "severity",
            "note",
            "license",
            "output_index",
            "meta",
            "rule_name_override",
            "timestamp_override",
            "timestamp_override_fallback_disabled",
            "timeline_id",
            "timeline_title",
            "namespace",
            "building_block_type",
            "investigation_fields",
            "author",
            "false_positives",
            "from",
            "rule_id",
            "max_signals",
            "risk_score_mapping",
            "severity_mapping",
            "threat",
            "to",
            "references",
            "version",
            "exceptions_list",
            "throttle",
            "actions",
            "response_actions",
            "related_integrations",
            "required_fields",
            "setup",
            "type",
            "language",
            "index",
            "data_view_id",
            "query",
            "filters",
            "saved_id",
            "threshold",
            "new_terms_fields",
            "history_window_start");

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("enabled", false),
            Map.entry("interval", RuleSchedule.DEFAULT.interval()),
            Map.entry("from", RuleSchedule.DEFAULT.from()),
            Map.entry("to", RuleSchedule.DEFAULT.to()),
            Map.entry("max_signals", RuleMetadata.DEFAULT_MAX_SIGNALS),
            Map.entry("version", 1),
            Map.entry("output_index", ""),
            Map.entry("setup", ""),
            Map.entry("actions", List.of()),
            Map.entry("exceptions_list", List.of()),
            Map.entry("false_positives", List.of()),
            Map.entry("references", List.of()),
            Map.entry("threat", List.of()),
            Map.entry("tags", List.of()),
            Map.entry("author", List.of()),
            Map.entry("related_integrations", List.of()),
            Map.entry("required_fields", List.of()),
            Map.entry("risk_score_mapping", List.of()),
            Map.entry("severity_mapping", List.of()));

    private RuleShape() {}

    /** A copy with the common defaults of the API. */
    static ObjectNode withDefaults(ObjectNode rule) {
        ObjectNode filled = rule.deepCopy();
        DEFAULTS.forEach((key, value) -> {
            if (!filled.has(key)) {
                filled.set(key, Json.value(value));
            }
        });
        return filled;
    }

    /** Keys that are not in the list follow it, by name. */
    static ObjectNode ordered(ObjectNode rule) {
        ObjectNode ordered = Json.object();
        ORDER.stream().filter(rule::has).forEach(key -> ordered.set(key, rule.get(key)));
        TreeSet<String> others = new TreeSet<>();
        rule.fieldNames().forEachRemaining(others::add);
        others.stream().filter(key -> !ordered.has(key)).forEach(key -> ordered.set(key, rule.get(key)));
        return ordered;
    }

    /** A list always, where the API takes one value as well. */
    static void listed(ObjectNode table, String key) {
        JsonNode value = table.get(key);
        if (value != null && !value.isArray()) {
            table.set(key, Json.array(value));
        }
    }
}
