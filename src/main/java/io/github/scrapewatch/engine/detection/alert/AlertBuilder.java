package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.IsoMillis;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.RuleMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Builds the alerts of one run of one rule. */
public final class AlertBuilder {
    private static final String KIND = "event.kind";
    private static final String SIGNAL = "signal";

    private final RuleMetadata rule;
    private final Instant startedAt;
    private final ObjectNode ofRule;
    private final String execution;

    /** What the alerts of all runs of a rule have in common. */
    public record OfRule(RuleMetadata rule, ObjectNode fields) {
        public OfRule(DetectionRule rule, TargetStack stack) {
            this(rule.metadata(), RuleFields.of(rule, stack));
        }

        public AlertBuilder at(Instant startedAt) {
            return new AlertBuilder(this, startedAt);
        }
    }

    private AlertBuilder(OfRule common, Instant startedAt) {
        this.rule = common.rule();
        this.startedAt = startedAt;
        this.ofRule = common.fields();
        this.execution = executionOf(this.rule, startedAt);
    }

    private static String executionOf(RuleMetadata rule, Instant startedAt) {
        return AlertIds.savedObject(rule.ruleId() + IsoMillis.of(startedAt));
    }

    public String execution() {
        return execution;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** @param more fields of the alert that its rule type adds */
    public Alert ofEvent(String id, Hit hit, ObjectNode more) {
        return ofEvent(id, FieldMerge.merged(hit), Ancestors.of(hit), more);
    }

    /** Of a document put together by the rule, such as a group of counted events. */
    public Alert ofEvent(String id, ObjectNode merged, List<JsonNode> ancestors, ObjectNode more) {
        return build(id, merged, ancestors, more, Effective.of(rule, merged));
    }

    /** Of an event in a sequence, whose values override nothing. */
    public Alert ofBlock(String id, Hit hit, ObjectNode more) {
        return build(id, FieldMerge.merged(hit), Ancestors.of(hit), more, Effective.of(rule));
    }

    /** @param common what all alerts of the sequence have in common, already clean */
    public Alert ofShell(String id, ObjectNode common, List<JsonNode> ancestors, ObjectNode more) {
        return build(id, common, ancestors, more, Effective.of(rule));
    }

    private Alert build(String id, ObjectNode merged, List<JsonNode> ancestors, ObjectNode more, Effective effective) {
        ObjectNode document = CleanSource.of(merged);
        document.setAll(Originals.of(document));
        originalTime(document);
        document.setAll(ofRule);
        document.setAll(ofRun(id));
        document.setAll(ofEvidence(merged, ancestors, effective));
        asSignal(document);
        document.setAll(more);
        return new Alert(id, document);
    }

    private ObjectNode ofRun(String id) {
        return Json.object(
                AlertFields.TIMESTAMP,
                startedAt,
                AlertFields.UUID,
                id,
                AlertFields.START,
                startedAt,
                AlertFields.LAST_DETECTED,
                startedAt,
                "kibana.alert.intended_timestamp",
                startedAt,
                AlertFields.EXECUTION_UUID,
                execution,
                "kibana.alert.rule.execution.timestamp",
                startedAt,
                "kibana.alert.rule.execution.type",
                "scheduled",
                "kibana.alert.status",
                "active",
                AlertFields.WORKFLOW_STATUS,
                "open",
                "kibana.alert.workflow_tags",
                Json.array(),
                "kibana.alert.workflow_assignee_ids",
                Json.array());
    }

    private ObjectNode ofEvidence(ObjectNode merged, List<JsonNode> ancestors, Effective effective) {
        int deepest = ancestors.stream()
                .mapToInt(ancestor -> ancestor.path("depth").asInt())
                .max()
                .orElse(0);
        ObjectNode fields = Json.object(
                AlertFields.ANCESTORS,
                ancestors,
                AlertFields.DEPTH,
                deepest + 1,
                "kibana.alert.reason",
                Reason.of(merged, effective.severity().toString(), effective.name()),
                "kibana.alert.severity",
                effective.severity(),
                "kibana.alert.risk_score",
                effective.riskScore(),
                "kibana.alert.rule.name",
                effective.name());
        rule.buildingBlockType().ifPresent(type -> fields.put(AlertFields.BUILDING_BLOCK_TYPE, type));
        return fields;
    }

    private static void asSignal(ObjectNode document) {
        if (document.get("event") instanceof ObjectNode event) {
            event.put("kind", SIGNAL);
            document.remove(KIND);
        } else {
            document.put(KIND, SIGNAL);
        }
    }

    private static void originalTime(ObjectNode document) {
        Values.all(document, AlertFields.TIMESTAMP).stream()
                .findFirst()
                .flatMap(AlertBuilder::asMillis)
                .ifPresent(time -> document.set(AlertFields.ORIGINAL_TIME, time));
    }

    private static Optional<JsonNode> asMillis(JsonNode time) {
        return Times.of(time).map(Json::value);
    }
}
