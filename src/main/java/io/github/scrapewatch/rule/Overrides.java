package io.github.scrapewatch.rule;

import java.util.List;
import java.util.Optional;

/**
 * What an event may say instead of the rule.
 *
 * @param name {@code rule_name_override}: a field whose value becomes the name
 * @param riskScore {@code risk_score_mapping}: fields; Kibana reads the first only
 */
public record Overrides(Optional<String> name, List<SeverityMapping> severity, List<String> riskScore) {
    public static final Overrides NONE = new Overrides(Optional.empty(), List.of(), List.of());

    public Overrides {
        severity = List.copyOf(severity);
        riskScore = List.copyOf(riskScore);
    }

    public record SeverityMapping(String field, String value, Severity severity) {}
}
