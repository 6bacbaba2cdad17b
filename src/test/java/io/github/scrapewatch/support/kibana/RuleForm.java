package io.github.scrapewatch.support.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What Kibana demands of a rule and fills in, by its type. Written from the published API, not from the code under test. */
final class RuleForm {
    private static final Set<String> COMMON_REQUIRED =
            Set.of("rule_id", "name", "description", "risk_score", "severity", "type");
    private static final Set<String> COMMON_OPTIONAL = Set.of(
            "rule_name_override timestamp_override timestamp_override_fallback_disabled timeline_id timeline_title license note building_block_type output_index namespace meta investigation_fields throttle response_actions enabled interval from to max_signals version actions exceptions_list false_positives references threat tags author related_integrations required_fields risk_score_mapping severity_mapping setup id immutable rule_source created_at created_by updated_at updated_by revision execution_summary"
                    .split(" "));
    private static final String FILTERED = "index data_view_id filters query language saved_id alert_suppression";
    private static final Map<String, String> REQUIRED = Map.of(
            "query", "",
            "saved_query", "saved_id",
            "threshold", "query threshold",
            "threat_match", "query threat_query threat_mapping threat_index",
            "new_terms", "query new_terms_fields history_window_start",
            "esql", "query language",
            "eql", "query language",
            "machine_learning", "anomaly_threshold machine_learning_job_id");
    private static final Map<String, String> OPTIONAL = Map.of(
            "query",
            FILTERED,
            "saved_query",
            FILTERED,
            "threshold",
            FILTERED,
            "threat_match",
            FILTERED + " threat_filters threat_indicator_path threat_language concurrent_searches items_per_search",
            "new_terms",
            "index data_view_id filters language alert_suppression",
            "esql",
            "alert_suppression",
            "eql",
            "index data_view_id filters event_category_override tiebreaker_field timestamp_field alert_suppression",
            "machine_learning",
            "alert_suppression");
    private static final List<String> LISTS = List.of(
            "actions",
            "exceptions_list",
            "false_positives",
            "references",
            "threat",
            "tags",
            "author",
            "related_integrations",
            "required_fields",
            "risk_score_mapping",
            "severity_mapping");

    private RuleForm() {}

    /** Throws what Kibana would say. */
    static void require(JsonNode rule, TargetStack stack) {
        String type = rule.path("type").asText();
        if (!REQUIRED.containsKey(type)) {
            throw Refused.badRequest("type: Invalid discriminator value");
        }
        TreeSet<String> known = new TreeSet<>(COMMON_REQUIRED);
        known.addAll(words(REQUIRED.get(type)));
        for (String key : known) {
            boolean empty =
                    rule.path(key).isTextual() && rule.path(key).asText().isEmpty();
            if (!rule.hasNonNull(key) || empty && !key.equals("query")) {
                throw Refused.badRequest(key + ": Required");
            }
        }
        known.addAll(COMMON_OPTIONAL);
        known.addAll(words(OPTIONAL.get(type)));
        rule.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw Refused.badRequest("unrecognized key: " + key);
            }
        });
        requireValues(rule, stack);
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    private static void requireValues(JsonNode rule, TargetStack stack) {
        int risk = rule.path("risk_score").asInt(-1);
        if (risk < 0 || risk > 100) {
            throw Refused.badRequest("risk_score: Number must be between 0 and 100");
        }
        if (!Set.of("low", "medium", "high", "critical")
                .contains(rule.path("severity").asText())) {
            throw Refused.badRequest("severity: Invalid enum value");
        }
        if (rule.has("timeline_id") != rule.has("timeline_title")) {
            throw Refused.badRequest("when \"timeline_id\" exists, \"timeline_title\" must also exist");
        }
        JsonNode fields = rule.path("threshold").path("field");
        if (fields.isArray() && fields.size() > (stack.atLeast(9, 2) ? 5 : 3)) {
            throw Refused.badRequest("Number of fields must be " + (stack.atLeast(9, 2) ? 5 : 3) + " or less");
        }
        rule.path("exceptions_list").forEach(list -> {
            for (String key : List.of("id", "list_id", "type", "namespace_type")) {
                if (list.path(key).asText().isEmpty()) {
                    throw Refused.badRequest("exceptions_list." + key + ": Required");
                }
            }
        });
    }

    static ObjectNode withDefaults(JsonNode rule) {
        ObjectNode filled = Json.object(
                "enabled", false,
                "interval", "5m",
                "from", "now-6m",
                "to", "now",
                "max_signals", 100,
                "version", 1,
                "setup", "",
                "output_index", "");
        LISTS.forEach(key -> filled.set(key, Json.array()));
        String type = rule.path("type").asText();
        if (!Set.of("esql", "eql", "machine_learning").contains(type)) {
            filled.put("language", "kuery");
        }
        if (type.equals("query")) {
            filled.put("query", "");
        }
        if (type.equals("threat_match")) {
            filled.put("threat_indicator_path", "threat.indicator");
        }
        filled.setAll((ObjectNode) rule.deepCopy());
        filled.remove(List.of(
                "id", "immutable", "rule_source", "created_at", "created_by", "updated_at", "updated_by", "revision"));
        filled.path("required_fields").forEach(field -> ((ObjectNode) field).put("ecs", true));
        return filled;
    }
}
