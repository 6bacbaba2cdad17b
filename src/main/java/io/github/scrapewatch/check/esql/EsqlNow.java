package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kibana gives each run its window; NOW() is the clock of the cluster, and differs when a run is late or made up for. */
public final class EsqlNow implements RuleCheck {
    private static final Pattern NOW = Pattern.compile("(?i)\\bNOW\\s*\\(");

    @Override
    public About about() {
        return new About(
                "CR042",
                "esql-now",
                Severity.ERROR,
                "ES|QL rules ask about the window of the run and not about the clock.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return EsqlRule.of(rule).stream().flatMap(this::inspect);
    }

    private Stream<Finding> inspect(EsqlRule rule) {
        return NOW.matcher(rule.code())
                .results()
                .map(it -> finding(
                        rule.location(it.start()),
                        "NOW() is the clock of the cluster, not the end of the rule's window.",
                        "Leave time to from and interval; the window is applied to the whole query."));
    }
}
