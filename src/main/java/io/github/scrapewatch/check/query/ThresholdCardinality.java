package io.github.scrapewatch.check.query;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.stream.Stream;

/** Elasticsearch counts different values exactly up to its precision threshold, which Kibana leaves at the default. */
public final class ThresholdCardinality implements RuleCheck {
    private static final int EXACT = 3000;

    @Override
    public About about() {
        return new About(
                "CR053",
                "threshold-cardinality",
                Severity.ERROR,
                "Counts of different values are exact where a rule decides by them.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return rule.rule().stream()
                .filter(DetectionRule.Threshold.class::isInstance)
                .flatMap(it -> ((DetectionRule.Threshold) it).threshold().cardinality().stream())
                .filter(it -> it.value() > EXACT)
                .map(it -> finding(
                        rule.location("threshold", "cardinality"),
                        "The rule waits for " + it.value() + " different values, and beyond " + EXACT
                                + " Elasticsearch only estimates their number.",
                        "Stay at " + EXACT + " or below, or shorten the window."));
    }
}
