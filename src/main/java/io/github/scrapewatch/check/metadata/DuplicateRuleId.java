package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Kibana keeps one rule for each rule_id: the second import replaces the first. */
public final class DuplicateRuleId implements Check {

    @Override
    public About about() {
        return new About("CR020", "duplicate-rule-id", Severity.ERROR, "No two rules have the same rule_id.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        Map<String, String> first = new HashMap<>();
        return pack.rules().stream()
                .filter(it -> it.text("rule_id").isPresent())
                .flatMap(rule -> {
                    String other = first.putIfAbsent(rule.text("rule_id").get(), rule.name());
                    return other == null
                            ? Stream.empty()
                            : Stream.of(finding(
                                    rule.location("rule_id"),
                                    "This is also the rule_id of " + other + ".",
                                    "Give one of them a new one, such as uuidgen prints."));
                });
    }
}
