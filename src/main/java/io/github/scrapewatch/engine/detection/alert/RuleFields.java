package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.RuleMetadata;
import java.util.List;

/** What every alert says of its rule. */
final class RuleFields {
    private static final String RULE = "kibana.alert.rule.";
    /** Copied under the same name, where the rule has them. */
    private static final List<String> COPIED = List.of(
            "author",
            "building_block_type",
            "exceptions_list",
            "false_positives",
            "from",
            "index",
            "interval",
            "license",
            "max_signals",
            "meta",
            "namespace",
            "note",
            "references",
            "risk_score",
            "risk_score_mapping",
            "rule_name_override",
            "setup",
            "severity",
            "severity_mapping",
            "tags",
            "threat",
            "throttle",
            "timeline_id",
            "timeline_title",
            "timestamp_override",
            "to",
            "type");

    private RuleFields() {}

    static ObjectNode of(DetectionRule rule, TargetStack stack) {
        RuleMetadata metadata = rule.metadata();
        ObjectNode fields = Json.object(
                "kibana.version",
                stack + ".0",
                "kibana.space_ids",
                List.of("default"),
                RULE + "category",
                categoryOf(rule.type()),
                RULE + "consumer",
                "siem",
                RULE + "producer",
                "siem",
                RULE + "rule_type_id",
                typeIdOf(rule.type()),
                RULE + "uuid",
                AlertIds.savedObject(metadata.ruleId()),
                RULE + "rule_id",
                metadata.ruleId(),
                RULE + "description",
                metadata.description(),
                RULE + "version",
                metadata.version(),
                RULE + "revision",
                0,
                RULE + "enabled",
                true,
                RULE + "immutable",
                false,
                RULE + "actions",
                Json.array(),
                RULE + "parameters",
                metadata.api());
        for (String name : COPIED) {
            if (metadata.api().hasNonNull(name)) {
                fields.set(
                        RULE + (name.equals("index") ? "indices" : name),
                        metadata.api().get(name));
            }
        }
        return fields;
    }

    private static String typeIdOf(String type) {
        return switch (type) {
            case "query" -> "siem.queryRule";
            case "saved_query" -> "siem.savedQueryRule";
            case "threshold" -> "siem.thresholdRule";
            case "new_terms" -> "siem.newTermsRule";
            case "esql" -> "siem.esqlRule";
            case "eql" -> "siem.eqlRule";
            case "threat_match" -> "siem.indicatorRule";
            default -> "siem.mlRule";
        };
    }

    private static String categoryOf(String type) {
        return switch (type) {
            case "query" -> "Custom Query Rule";
            case "saved_query" -> "Saved Query Rule";
            case "threshold" -> "Threshold Rule";
            case "new_terms" -> "New Terms Rule";
            case "esql" -> "ES|QL Rule";
            case "eql" -> "Event Correlation Rule";
            case "threat_match" -> "Indicator Match Rule";
            default -> "Machine Learning Rule";
        };
    }
}
