package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.time.Duration;
import java.util.stream.Stream;

/** What happens between two windows is never seen. */
public final class LookBack implements RuleCheck {
    private static final Duration SLACK = Duration.ofMinutes(1);

    @Override
    public About about() {
        return new About("CR030", "look-back", Severity.ERROR, "Every event is inside the window of some run.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return Schedules.of(rule).stream()
                .filter(it -> it.lookBack().compareTo(it.interval()) < 0)
                .map(it -> finding(
                        rule.location("from"),
                        "The rule looks back " + Schedules.shown(it.lookBack()) + " and runs every "
                                + Schedules.shown(it.interval()) + ": what happens in between is never seen.",
                        "Look back further than the interval: from: now-"
                                + Schedules.shown(it.interval().plus(SLACK)) + "."));
    }
}
