package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.stream.Stream;

/** Kibana puts its own limit at the end; one inside decides which rows are lost. */
public final class EsqlLimit implements RuleCheck {

    @Override
    public About about() {
        return new About("CR043", "esql-limit", Severity.ERROR, "ES|QL rules leave the number of rows to max_signals.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return EsqlRule.of(rule).stream().flatMap(this::inspect);
    }

    private Stream<Finding> inspect(EsqlRule rule) {
        return rule.commands().stream()
                .filter(it -> it.name().equals("LIMIT"))
                .map(it -> finding(
                        rule.location(it.offset()),
                        "LIMIT throws rows away before the rule has seen them.",
                        "Remove it; max_signals says how many alerts a run may raise."));
    }
}
