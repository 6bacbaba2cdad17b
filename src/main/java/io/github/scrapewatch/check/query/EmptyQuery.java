package io.github.scrapewatch.check.query;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.List;
import java.util.stream.Stream;

/** A rule about everything is a rule about nothing, and reads every document of its indices. */
public final class EmptyQuery implements RuleCheck {

    @Override
    public About about() {
        return new About("CR054", "empty-query", Severity.WARNING, "Every rule says which events it is about.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        boolean filtered = !rule.content()
                .get("filters")
                .map(Yaml::elements)
                .orElse(List.of())
                .isEmpty();
        return rule
                .text("query")
                .filter(it -> !filtered && rule.hasType("query", "threshold", "new_terms", "threat_match"))
                .filter(it -> it.isBlank()
                        || it.strip().equals("*")
                        || it.replace(" ", "").equals("*:*"))
                .map(it -> finding(
                        rule.location("query"),
                        "The query matches every event.",
                        "Ask at least for the action or the outcome that the rule is about."))
                .stream();
    }
}
