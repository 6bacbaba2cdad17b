package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.stream.Stream;

/** Kibana tells rows of STATS apart by the window of the run, so overlapping runs alert again for the same events. */
public final class EsqlRepeats implements RuleCheck {

    @Override
    public About about() {
        return new About(
                "CR044",
                "esql-repeats",
                Severity.WARNING,
                "ES|QL rules that count do not raise the same alert in run after run.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return EsqlRule.of(rule).stream().flatMap(this::inspect);
    }

    private Stream<Finding> inspect(EsqlRule rule) {
        return rule.aggregates() && rule.runsThatSeeAnEvent() >= 2 && !rule.suppressedOverTime()
                ? Stream.of(finding(
                        rule.file().location("from"),
                        "Each event is seen by " + rule.runsThatSeeAnEvent()
                                + " runs, and each would raise the alert again: rows of STATS have no id.",
                        "Let the look-back be the interval and a minute, or add alert_suppression with a duration."))
                : Stream.empty();
    }
}
