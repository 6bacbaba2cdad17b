package io.github.scrapewatch.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What rules of every type have.
 *
 * @param location where the rule begins
 * @param api the whole rule as Kibana's API takes it: parameters filled in, without the pack's own block. Exported, and copied into
 *     alerts; what a record component says is not read from here again
 * @param threat Kibana's array of tactics and techniques
 */
public record RuleMetadata(
        SourceLocation location,
        String ruleId,
        String name,
        String description,
        Severity severity,
        int riskScore,
        Overrides overrides,
        RuleTexts texts,
        List<String> tags,
        JsonNode threat,
        int version,
        RuleSchedule schedule,
        TimestampOverride timestamp,
        int maxSignals,
        Optional<String> buildingBlockType,
        List<ExceptionListReference> exceptionsList,
        ObjectNode api) {
    public static final int DEFAULT_MAX_SIGNALS = 100;

    public RuleMetadata {
        tags = List.copyOf(tags);
        exceptionsList = List.copyOf(exceptionsList);
        if (riskScore < 0 || riskScore > 100) {
            throw new IllegalArgumentException("risk_score is " + riskScore + ": say 0 to 100");
        }
        if (maxSignals < 1) {
            throw new IllegalArgumentException("max_signals is " + maxSignals + ": say 1 or more");
        }
    }
}
