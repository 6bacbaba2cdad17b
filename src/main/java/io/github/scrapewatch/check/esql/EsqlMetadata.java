package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.List;
import java.util.stream.Stream;

/** Without the id of the event, every overlapping run raises the same alert again. */
public final class EsqlMetadata implements RuleCheck {

    @Override
    public About about() {
        return new About(
                "CR040",
                "esql-metadata",
                Severity.ERROR,
                "ES|QL rules about single events know which event they are about.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return EsqlRule.of(rule).stream().flatMap(this::inspect);
    }

    private Stream<Finding> inspect(EsqlRule rule) {
        if (rule.aggregates()) {
            return Stream.empty();
        }
        List<String> missing = rule.missingIds(rule.metadata());
        EsqlRule.Command source = rule.commands().get(0);
        return missing.isEmpty() || !source.name().equals("FROM")
                ? Stream.empty()
                : Stream.of(finding(
                        rule.location(source.offset()),
                        "The query does not ask for " + String.join(", ", missing)
                                + ": every overlapping run would raise the same alert again.",
                        "Write FROM ... METADATA _id, _index, _version."));
    }
}
