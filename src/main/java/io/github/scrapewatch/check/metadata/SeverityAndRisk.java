package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.stream.Stream;

/** People sort by one and automation by the other. */
public final class SeverityAndRisk implements RuleCheck {

    @Override
    public About about() {
        return new About("CR023", "severity-and-risk", Severity.ERROR, "Severity and risk score say the same.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return rule.rule().map(DetectionRule::metadata).stream()
                .filter(it -> !band(it.riskScore()).equals(it.severity().toString()))
                .map(it -> finding(
                        rule.location("risk_score"),
                        "A risk score of " + it.riskScore() + " is " + band(it.riskScore()) + ", and the severity is "
                                + it.severity() + ".",
                        "Take 21 for low, 47 for medium, 73 for high or 99 for critical."));
    }

    private static String band(int risk) {
        if (risk <= 21) {
            return "low";
        }
        if (risk <= 47) {
            return "medium";
        }
        return risk <= 73 ? "high" : "critical";
    }
}
