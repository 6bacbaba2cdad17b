package io.github.scrapewatch.result;

import io.github.scrapewatch.rule.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A rule as a reader wants it.
 *
 * @param name of its file without the ending
 * @param limit of a volume rule, for charts; empty if it has none
 */
public record RuleSummary(
        String name,
        String ruleId,
        String title,
        String type,
        String severity,
        int riskScore,
        String description,
        String query,
        String interval,
        String from,
        boolean buildingBlock,
        SourceLocation location,
        Optional<Limit> limit,
        List<ParameterSummary> parameters,
        List<Technique> techniques,
        List<String> needs,
        List<String> knownGaps,
        List<String> falsePositives) {
    public RuleSummary {
        parameters = List.copyOf(parameters);
        techniques = List.copyOf(techniques);
        needs = List.copyOf(needs);
        knownGaps = List.copyOf(knownGaps);
        falsePositives = List.copyOf(falsePositives);
    }

    public record ParameterSummary(String name, String value, String why) {}

    /** Of ATT&CK; with its tactic. */
    public record Technique(String tactic, String id, String name, String url) {}
}
