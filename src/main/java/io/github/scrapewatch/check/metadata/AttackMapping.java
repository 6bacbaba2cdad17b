package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.RuleCheck;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Coverage is counted by ids and read by names, so they must be of the same thing. */
public final class AttackMapping implements RuleCheck {
    private static final String FRAMEWORK = "MITRE ATT&CK";

    @Override
    public About about() {
        return new About("CR025", "attack-mapping", Severity.ERROR, "ATT&CK ids, names and URLs agree.");
    }

    @Override
    public Stream<Finding> inspect(RuleFile rule) {
        List<Yaml> threats = rule.content().get("threat").map(Yaml::elements).orElse(List.of());
        if (threats.isEmpty()) {
            return Stream.of(finding(
                    rule.location("threat"),
                    "The rule names no ATT&CK technique.",
                    "Add 'threat' with tactic TA0009 (Collection) and technique T1213, or what else it is about."));
        }
        Set<String> tactics = new HashSet<>();
        return threats.stream().flatMap(threat -> inspect(threat, tactics));
    }

    private Stream<Finding> inspect(Yaml threat, Set<String> tactics) {
        List<Finding> findings = new ArrayList<>();
        if (threat.get("framework")
                .flatMap(Yaml::text)
                .filter(it -> !it.equals(FRAMEWORK))
                .isPresent()) {
            findings.add(finding(
                    threat.get("framework").get().location(),
                    "Kibana knows one framework.",
                    "Write framework: " + FRAMEWORK + "."));
        }
        Optional<Yaml> tactic = threat.get("tactic");
        tactic.ifPresent(it -> {
            agree(it, Optional.empty(), findings);
            if (!tactics.add(text(it, "id"))) {
                findings.add(finding(
                        it.location(),
                        "The tactic " + text(it, "id") + " is there twice.",
                        "Put the techniques under one."));
            }
        });
        for (Yaml technique : list(threat, "technique")) {
            agree(technique, tactic.map(it -> text(it, "id")), findings);
            for (Yaml sub : list(technique, "subtechnique")) {
                agree(sub, tactic.map(it -> text(it, "id")), findings);
                if (!text(sub, "id").startsWith(text(technique, "id") + ".")) {
                    findings.add(finding(
                            sub.location(),
                            text(sub, "id") + " is no sub-technique of " + text(technique, "id") + ".",
                            "Put it under its own technique."));
                }
            }
        }
        return findings.stream();
    }

    private void agree(Yaml entry, Optional<String> tactic, List<Finding> findings) {
        String id = text(entry, "id");
        Optional<Attack.Entry> known = Attack.find(id);
        if (known.isEmpty()) {
            findings.add(finding(
                    entry.get("id").orElse(entry).location(),
                    "'" + id + "' is not in this pack's table of ATT&CK.",
                    "Correct it; if ATT&CK has it, add it to attack.txt."));
            return;
        }
        expect(entry, "name", known.get().name(), id, findings);
        expect(entry, "reference", known.get().url(), id, findings);
        if (tactic.isPresent()
                && Attack.find(tactic.get()).isPresent()
                && !known.get().tactics().contains(tactic.get())) {
            findings.add(finding(
                    entry.get("id").orElse(entry).location(),
                    "ATT&CK does not list " + id + " under " + tactic.get() + ".",
                    "Put it under " + String.join(" or ", known.get().tactics()) + "."));
        }
    }

    private void expect(Yaml entry, String key, String expected, String id, List<Finding> findings) {
        if (!text(entry, key).equals(expected)) {
            findings.add(finding(
                    entry.get(key).orElse(entry).location(),
                    "The " + key + " of " + id + " is not '" + text(entry, key) + "'.",
                    "Write " + expected));
        }
    }

    private static List<Yaml> list(Yaml table, String key) {
        return table.get(key).map(Yaml::elements).orElse(List.of());
    }

    private static String text(Yaml table, String key) {
        return table.get(key).flatMap(Yaml::text).orElse("");
    }
}
