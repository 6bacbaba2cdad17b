package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.List;
import java.util.stream.Stream;

/** What KEEP does not name, and what DROP names, is gone from the alert. */
public final class EsqlKeep implements RuleCheck {

    @Override
    public About about() {
        return new About(
                "CR041", "esql-keep", Severity.ERROR, "ES|QL rules about single events do not lose the id on the way.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return EsqlRule.of(rule).stream().flatMap(this::inspect);
    }

    private Stream<Finding> inspect(EsqlRule rule) {
        return rule.aggregates() ? Stream.empty() : rule.commands().stream().flatMap(command -> inspect(rule, command));
    }

    private Stream<Finding> inspect(EsqlRule rule, EsqlRule.Command command) {
        List<String> missing = rule.missingIds(command.names());
        if (command.name().equals("KEEP") && !missing.isEmpty()) {
            return Stream.of(finding(
                    rule.location(command.offset()),
                    "KEEP leaves out " + String.join(", ", missing) + ": the alert would be raised again in every run.",
                    "Add them: KEEP _id, _index, _version, ..."));
        }
        boolean drops = command.name().equals("DROP") && missing.size() < EsqlRule.IDS.size();
        return drops
                ? Stream.of(finding(
                        rule.location(command.offset()),
                        "DROP removes what tells the event apart from others.",
                        "Leave _id, _index and _version in."))
                : Stream.empty();
    }
}
