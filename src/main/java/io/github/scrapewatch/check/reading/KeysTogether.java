package io.github.scrapewatch.check.reading;

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

/** Some keys say the same thing twice, and some say nothing alone. */
public final class KeysTogether implements RuleCheck {
    private static final String[] SEARCHING = {"query", "saved_query", "threshold", "new_terms", "eql", "threat_match"};

    @Override
    public About about() {
        return new About("CR007", "keys-together", Severity.ERROR, "Keys that exclude or need each other do so.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        return Stream.of(
                        twoSources(rule),
                        noSource(rule),
                        halfTimeline(rule),
                        repeated(rule, "new_terms_fields"),
                        repeated(rule, "alert_suppression", "group_by"),
                        repeated(rule, "threshold", "field"))
                .flatMap(it -> it);
    }

    private Stream<Finding> twoSources(RuleFile rule) {
        return has(rule, "index") && has(rule, "data_view_id")
                ? Stream.of(finding(
                        rule.location("data_view_id"),
                        "The rule has an index and a data view; Kibana would ignore the index.",
                        "Keep one of them."))
                : Stream.empty();
    }

    private Stream<Finding> noSource(RuleFile rule) {
        return rule.hasType(SEARCHING) && !has(rule, "index") && !has(rule, "data_view_id")
                ? Stream.of(finding(
                        rule.location(),
                        "The rule says neither index nor data_view_id; Kibana would search what its settings say.",
                        "Add index: [\"logs-confluence.access-*\"] or the like."))
                : Stream.empty();
    }

    private Stream<Finding> halfTimeline(RuleFile rule) {
        return has(rule, "timeline_id") != has(rule, "timeline_title")
                ? Stream.of(finding(
                        rule.location(has(rule, "timeline_id") ? "timeline_id" : "timeline_title"),
                        "timeline_id and timeline_title stand together or not at all.",
                        "Add the other one, or remove this one."))
                : Stream.empty();
    }

    private Stream<Finding> repeated(RuleFile rule, String... path) {
        Set<String> seen = new HashSet<>();
        return rule.content().at(path).map(Yaml::elements).orElse(List.of()).stream()
                .filter(it -> it.text().isPresent() && !seen.add(it.text().get()))
                .map(it -> finding(
                        it.location(),
                        "'" + it.text().get() + "' is there twice in " + String.join(".", path) + ".",
                        "Remove one of them."));
    }

    private static boolean has(RuleFile rule, String key) {
        return rule.content().get(key).isPresent();
    }
}
