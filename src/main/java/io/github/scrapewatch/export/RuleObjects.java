package io.github.scrapewatch.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.FieldContract;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.RuleMetadata;
import java.util.Optional;

/** From a rule file to the object that Kibana takes. */
final class RuleObjects {
    private final TargetStack stack;
    private final Optional<FieldContract> contract;

    RuleObjects(TargetStack stack, Optional<FieldContract> contract) {
        this.stack = stack;
        this.contract = contract;
    }

    RuleObject of(RuleFile file) {
        DetectionRule rule = file.rule().orElseThrow(() -> new IllegalArgumentException(file.name() + " is no rule"));
        RuleMetadata metadata = rule.metadata();
        ObjectNode body = RuleShape.withDefaults(metadata.api());
        TypeDefaults.fill(rule, body);
        body.path("threat").forEach(RuleObjects::completeThreat);
        derive(body, "related_integrations", RelatedIntegrations.of(rule, stack));
        derive(body, "required_fields", RequiredFields.of(file, contract));
        return new RuleObject(metadata.ruleId(), metadata.version(), metadata.name(), RuleShape.ordered(body));
    }

    /** What the author wrote wins. */
    private static void derive(ObjectNode body, String key, JsonNode derived) {
        if (body.path(key).isEmpty()) {
            body.set(key, derived);
        }
    }

    /** Kibana's own rules have the list even where it is empty. */
    private static void completeThreat(JsonNode threat) {
        if (!threat.has("technique")) {
            ((ObjectNode) threat).set("technique", Json.array());
        }
    }
}
