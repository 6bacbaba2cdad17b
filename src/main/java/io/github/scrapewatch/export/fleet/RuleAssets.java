package io.github.scrapewatch.export.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.export.RelatedIntegrations;
import io.github.scrapewatch.export.RuleObject;
import io.github.scrapewatch.export.files.Artefact;
import io.github.scrapewatch.rule.EsqlText;
import java.util.List;
import java.util.Set;

/**
 * Rules as assets: what Kibana offers under "Add Elastic rules". An asset has no say in what is the operator's, such as actions, and each
 * version of a rule is an asset of its own. Nor does it name exception lists, which a package cannot bring: a rule would look for one
 * that is not there.
 */
final class RuleAssets {
    private static final Set<String> OPERATORS =
            Set.of("actions", "response_actions", "throttle", "meta", "output_index", "namespace", "exceptions_list");
    private static final String OURS = "logs-confluence.";

    private final String version;
    private final TargetStack stack;

    RuleAssets(String version, TargetStack stack) {
        this.version = version;
        this.stack = stack;
    }

    Artefact of(RuleObject rule) {
        String id = rule.ruleId() + "_" + rule.version();
        ObjectNode attributes = rule.body().deepCopy().without(OPERATORS);
        if (readsOurs(rule)) {
            ((ArrayNode) attributes.get("related_integrations"))
                    .insert(0, RelatedIntegrations.entry(Manifest.NAME, version, stack));
        }
        return Artefact.json(
                "kibana/security_rule/" + id + ".json",
                Json.object("id", id, "type", "security-rule", "attributes", attributes));
    }

    private static boolean readsOurs(RuleObject rule) {
        List<String> indices = rule.body().path("type").asText().equals("esql")
                ? EsqlText.of(rule.body().path("query").asText()).index()
                : Values.all(rule.body().path("index")).stream()
                        .map(JsonNode::asText)
                        .toList();
        return indices.stream().anyMatch(it -> it.startsWith(OURS));
    }
}
