package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.result.Limit;
import io.github.scrapewatch.result.RuleSummary;

/** Rules in JSON. */
final class RuleNodes {
    private RuleNodes() {}

    static ObjectNode rule(RuleSummary rule) {
        ObjectNode node = ResultNodes.object()
                .put("name", rule.name())
                .put("rule_id", rule.ruleId())
                .put("title", rule.title())
                .put("type", rule.type())
                .put("severity", rule.severity())
                .put("risk_score", rule.riskScore())
                .put("description", rule.description())
                .put("query", rule.query())
                .put("interval", rule.interval())
                .put("from", rule.from())
                .put("building_block", rule.buildingBlock());
        node.set("location", ResultNodes.location(rule.location()));
        rule.limit().ifPresent(it -> node.set("limit", limit(it)));
        node.set(
                "parameters",
                ResultNodes.list(
                        rule.parameters(),
                        it -> ResultNodes.object()
                                .put("name", it.name())
                                .put("value", it.value())
                                .put("why", it.why())));
        node.set(
                "techniques",
                ResultNodes.list(
                        rule.techniques(),
                        it -> ResultNodes.object()
                                .put("tactic", it.tactic())
                                .put("id", it.id())
                                .put("name", it.name())
                                .put("url", it.url())));
        node.set("needs", ResultNodes.texts(rule.needs()));
        node.set("known_gaps", ResultNodes.texts(rule.knownGaps()));
        node.set("false_positives", ResultNodes.texts(rule.falsePositives()));
        return node;
    }

    private static ObjectNode limit(Limit limit) {
        ObjectNode node = ResultNodes.object().put("value", limit.value()).put("counts", limit.counts());
        node.set("per", ResultNodes.texts(limit.per()));
        return node.put("window_seconds", limit.window().toSeconds());
    }
}
