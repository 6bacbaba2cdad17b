package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.stream.Stream;

/** Kibana refuses a history that does not begin before the window. */
public final class HistoryWindow implements RuleCheck {

    @Override
    public About about() {
        return new About(
                "CR031",
                "history-window",
                Severity.ERROR,
                "A new_terms rule has a history to compare with, and it moves along.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return rule.rule().stream()
                .filter(DetectionRule.NewTerms.class::isInstance)
                .map(DetectionRule.NewTerms.class::cast)
                .flatMap(it -> inspect(rule, it));
    }

    private Stream<Finding> inspect(RuleFile file, DetectionRule.NewTerms rule) {
        if (!rule.historyWindowStart().relative()) {
            return Stream.of(finding(
                    file.location("history_window_start"),
                    "The history begins at a fixed date, so it grows with every day.",
                    "Write how far back it goes, such as now-14d."));
        }
        boolean before = rule.historyWindowStart()
                .resolve(Schedules.NOW)
                .isBefore(rule.metadata().schedule().from().resolve(Schedules.NOW));
        return before
                ? Stream.empty()
                : Stream.of(finding(
                        file.location("history_window_start"),
                        "The history begins at " + rule.historyWindowStart() + ", which is not before the window ("
                                + rule.metadata().schedule().from() + ").",
                        "Begin earlier, such as now-14d."));
    }
}
