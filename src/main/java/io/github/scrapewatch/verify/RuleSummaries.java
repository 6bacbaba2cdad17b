package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.pack.rules.Parameter;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.rules.Volume;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.result.Limit;
import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.rule.RuleMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules for readers. */
public final class RuleSummaries {
    private RuleSummaries() {}

    /** @param file of a rule that could be read */
    public static RuleSummary of(RuleFile file) {
        RuleMetadata rule = file.rule().orElseThrow().metadata();
        return new RuleSummary(
                file.shortName(),
                rule.ruleId(),
                rule.name(),
                file.rule().orElseThrow().type(),
                rule.severity().toString(),
                rule.riskScore(),
                rule.description(),
                file.text("query").orElse(""),
                rule.schedule().interval().toString(),
                rule.schedule().from().expression(),
                rule.buildingBlockType().isPresent(),
                file.content().location(),
                Volume.of(file).map(it -> new Limit(it.limit(), it.counts(), it.per(), it.window())),
                file.parameters().values().stream()
                        .map(RuleSummaries::parameter)
                        .toList(),
                techniques(rule.threat()),
                texts(file.content().at("pack", "needs")),
                texts(file.content().at("pack", "known_gaps")),
                rule.texts().falsePositives());
    }

    private static RuleSummary.ParameterSummary parameter(Parameter parameter) {
        return new RuleSummary.ParameterSummary(
                parameter.name(),
                shown(parameter.value().json()),
                parameter.why().orElse(""));
    }

    private static String shown(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** A table such as {@code audit-log: base} is shown as it is written. */
    private static List<String> texts(Optional<Yaml> list) {
        List<String> texts = new ArrayList<>();
        list.ifPresent(it -> it.elements()
                .forEach(element -> texts.add(element.text()
                        .orElseGet(() -> element.json().properties().stream()
                                .map(entry ->
                                        entry.getKey() + ": " + entry.getValue().asText())
                                .findFirst()
                                .orElse("")))));
        return texts;
    }

    private static List<RuleSummary.Technique> techniques(JsonNode threat) {
        List<RuleSummary.Technique> techniques = new ArrayList<>();
        for (JsonNode part : threat) {
            String tactic = part.at("/tactic/name").asText();
            for (JsonNode technique : part.path("technique")) {
                if (technique.path("subtechnique").isEmpty()) {
                    techniques.add(technique(tactic, technique));
                }
                technique.path("subtechnique").forEach(sub -> techniques.add(technique(tactic, sub)));
            }
        }
        return techniques;
    }

    private static RuleSummary.Technique technique(String tactic, JsonNode technique) {
        return new RuleSummary.Technique(
                tactic,
                technique.path("id").asText(),
                technique.path("name").asText(),
                technique.path("reference").asText());
    }
}
