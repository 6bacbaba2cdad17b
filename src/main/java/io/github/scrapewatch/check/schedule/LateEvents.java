package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.stream.Stream;

/** A window over @timestamp has passed when a delayed event arrives. */
public final class LateEvents implements RuleCheck {

    @Override
    public About about() {
        return new About("CR033", "late-events", Severity.WARNING, "Events that arrive late are still seen.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return rule.rule().stream()
                .filter(it -> !(it instanceof DetectionRule.Esql) && !isSequence(it))
                .map(DetectionRule::metadata)
                .filter(it -> it.timestamp().field().isEmpty())
                .map(it -> finding(
                        rule.location(),
                        "The rule goes by @timestamp: an event that arrives after its window is never seen.",
                        "Add timestamp_override: event.ingested."));
    }

    /** Sequences are ordered by another field than the one they are filtered by, so an override would not help them. */
    private static boolean isSequence(DetectionRule rule) {
        return rule instanceof DetectionRule.Eql eql
                && eql.source().query().text().strip().matches("(?is)(sequence|sample)\\b.*");
    }
}
