package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Alerts are told apart by the name of their rule. */
public final class DuplicateRuleName implements Check {

    @Override
    public About about() {
        return new About("CR021", "duplicate-rule-name", Severity.ERROR, "No two rules have the same name.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        Map<String, String> first = new HashMap<>();
        return pack.rules().stream().filter(it -> it.text("name").isPresent()).flatMap(rule -> {
            String other = first.putIfAbsent(rule.text("name").get(), rule.name());
            return other == null
                    ? Stream.empty()
                    : Stream.of(finding(
                            rule.location("name"),
                            "This is also the name of " + other + ".",
                            "Say in the name what this rule does that the other does not."));
        });
    }
}
