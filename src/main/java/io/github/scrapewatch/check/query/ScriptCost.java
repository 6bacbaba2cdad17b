package io.github.scrapewatch.check.query;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.stream.Stream;

/** A script query is run for every document that the other clauses let through. */
public final class ScriptCost implements RuleCheck {

    @Override
    public About about() {
        return new About(
                "CR052", "script-cost", Severity.WARNING, "No rule runs a script for every event it looks at.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return Stream.of("filters", "threat_filters")
                .flatMap(key -> rule.content().get(key).stream())
                .flatMap(this::scripts);
    }

    private Stream<Finding> scripts(Yaml value) {
        if (value instanceof Yaml.Table table) {
            return table.entries().entrySet().stream()
                    .flatMap(it -> it.getKey().equals("script")
                            ? Stream.of(finding(
                                    it.getValue().key(),
                                    "The filter runs a script for every event.",
                                    "Let a pipeline put the result into a field, and ask for the field."))
                            : scripts(it.getValue().value()));
        }
        return value instanceof Yaml.Sequence list ? list.elements().stream().flatMap(this::scripts) : Stream.empty();
    }
}
