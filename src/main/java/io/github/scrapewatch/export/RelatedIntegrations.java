package io.github.scrapewatch.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.DetectionRule;

/** The integrations whose data a rule reads, told by its index patterns. */
public final class RelatedIntegrations {
    /** The one of somebody else that the pack has a pipeline for. */
    private static final String CONFLUENCE = "atlassian_confluence";

    private RelatedIntegrations() {}

    static JsonNode of(DetectionRule rule, TargetStack stack) {
        return RuleIndices.of(rule).stream().anyMatch(it -> it.startsWith("logs-" + CONFLUENCE + "."))
                ? Json.array(entry(CONFLUENCE, "1.0.0", stack).put("integration", "audit"))
                : Json.array();
    }

    /** @param version the oldest that will do */
    public static ObjectNode entry(String integration, String version, TargetStack stack) {
        return Json.object("package", integration, "version", (stack.opensIntegrationRanges() ? ">=" : "^") + version);
    }
}
