package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** People and dashboards filter by tags, so a tag that is spelled in two ways is two tags. */
public final class Tags implements RuleCheck {
    private static final String TACTIC = "Tactic: ";
    private static final List<String> PREFIXES = List.of(
            "Data Source: ",
            "Domain: ",
            "Platform: ",
            "Use Case: ",
            TACTIC,
            "Resources: ",
            "Rule Type: ",
            "Threat: ",
            "Analytic: ");

    @Override
    public About about() {
        return new About(
                "CR026", "tags", Severity.ERROR, "Tags come from one vocabulary and agree with the rest of the rule.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return Stream.of(strange(rule), repeated(rule), untold(rule), unfounded(rule))
                .flatMap(it -> it);
    }

    private Stream<Finding> strange(RuleFile rule) {
        return tags(rule)
                .filter(it -> it.text().isPresent()
                        && PREFIXES.stream().noneMatch(it.text().get()::startsWith))
                .map(it -> finding(
                        it.location(),
                        "The tag '" + it.text().get() + "' is of no known kind.",
                        "Begin it with one of: " + String.join(", ", PREFIXES) + "."));
    }

    private Stream<Finding> repeated(RuleFile rule) {
        Set<String> seen = new HashSet<>();
        return tags(rule)
                .filter(it -> it.text().isPresent() && !seen.add(it.text().get()))
                .map(it -> finding(
                        it.location(), "The tag '" + it.text().get() + "' is there twice.", "Remove one of them."));
    }

    private Stream<Finding> untold(RuleFile rule) {
        Set<String> tags =
                new HashSet<>(tags(rule).flatMap(it -> it.text().stream()).toList());
        return tactics(rule)
                .filter(it -> it.text().isPresent()
                        && !tags.contains(TACTIC + it.text().get()))
                .map(it -> finding(
                        rule.location("tags"),
                        "The rule is about the tactic " + it.text().get() + ", and has no tag that says so.",
                        "Add the tag '" + TACTIC + it.text().get() + "'."));
    }

    private Stream<Finding> unfounded(RuleFile rule) {
        Set<String> tactics =
                new HashSet<>(tactics(rule).flatMap(it -> it.text().stream()).toList());
        return tags(rule)
                .filter(it -> it.text()
                        .filter(tag -> tag.startsWith(TACTIC) && !tactics.contains(tag.substring(TACTIC.length())))
                        .isPresent())
                .map(it -> finding(
                        it.location(),
                        "The tag '" + it.text().get() + "' names a tactic that 'threat' does not have.",
                        "Add the tactic to 'threat', or remove the tag."));
    }

    private static Stream<Yaml> tags(RuleFile rule) {
        return rule.content().get("tags").map(Yaml::elements).orElse(List.of()).stream();
    }

    private static Stream<Yaml> tactics(RuleFile rule) {
        return rule.content().get("threat").map(Yaml::elements).orElse(List.of()).stream()
                .flatMap(it -> it.at("tactic", "name").stream());
    }
}
