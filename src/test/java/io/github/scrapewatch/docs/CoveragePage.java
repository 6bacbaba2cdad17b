package io.github.scrapewatch.docs;

import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code docs/coverage.md}. */
final class CoveragePage {
    private final Yaml clauses;
    private final List<RuleFile> rules;
    private final Proofs proofs;
    private final StringBuilder page = new StringBuilder();

    private CoveragePage(Yaml clauses, List<RuleFile> rules, Proofs proofs) {
        this.clauses = clauses;
        this.rules = rules;
        this.proofs = proofs;
    }

    static String of(Yaml clauses, List<RuleFile> rules, Proofs proofs) {
        CoveragePage page = new CoveragePage(clauses, rules, proofs);
        page.clauses();
        page.telemetry();
        page.gaps();
        return page.page.toString();
    }

    /** All that some clause names. */
    static Set<String> named(Yaml clauses) {
        Set<String> named = new TreeSet<>();
        clauses.elements().forEach(it -> named.addAll(texts(it, "rules")));
        return named;
    }

    private void clauses() {
        line("# Coverage");
        line("");
        line(
                "DET0358 and its analytic AN1019 (T1213.001, Confluence), clause by clause: the rules that look for it, and the scenarios that prove");
        line(
                "them. A rule is in the last column only with scenarios in which it fires, and `mvn verify` fails if it does not fire there.");
        line("");
        line("| what AN1019 speaks of | log source | mutable elements | rules | proven by |");
        line("|---|---|---|---|---|");
        for (Yaml clause : clauses.elements()) {
            List<String> named = texts(clause, "rules");
            Set<String> scenarios = new TreeSet<>();
            named.forEach(it -> scenarios.addAll(proofs.firing(it)));
            line("| " + text(clause, "clause") + " | " + text(clause, "source") + " | "
                    + String.join(", ", texts(clause, "elements")) + " | "
                    + named.stream().map(CoveragePage::link).collect(Collectors.joining(", ")) + " | "
                    + scenarios.stream().map(it -> Proofs.link(it, "../")).collect(Collectors.joining(", ")) + " |");
        }
        line("");
    }

    private void telemetry() {
        Map<String, List<String>> bySource = new TreeMap<>();
        for (RuleFile rule : rules) {
            rule.content()
                    .at("pack", "needs")
                    .ifPresent(needs -> needs.elements()
                            .forEach(it -> bySource.computeIfAbsent(source(it), key -> new ArrayList<>())
                                    .add(rule.shortName())));
        }
        line("## By source");
        line("");
        line("Without the source, or below the level of coverage, these rules are blind.");
        line("");
        line("| source | rules that need it |");
        line("|---|---|");
        bySource.forEach((source, needing) -> line("| " + source + " | "
                + needing.stream().sorted().map(CoveragePage::link).collect(Collectors.joining(", ")) + " |"));
        line("");
    }

    private static String source(Yaml need) {
        return need.text()
                .orElseGet(() -> need.json().properties().stream()
                        .map(it -> it.getKey() + ", level " + it.getValue().asText() + " or above")
                        .collect(Collectors.joining()));
    }

    private void gaps() {
        line("## Known gaps");
        line("");
        for (RuleFile rule : rules) {
            rule.content()
                    .at("pack", "known_gaps")
                    .ifPresent(gaps -> gaps.elements()
                            .forEach(it -> line("- " + link(rule.shortName()) + ": "
                                    + it.text().orElse(""))));
        }
    }

    private static String link(String rule) {
        return "[" + rule + "](rules/" + rule + ".md)";
    }

    private static String text(Yaml clause, String key) {
        return clause.get(key).flatMap(Yaml::text).orElseThrow();
    }

    private static List<String> texts(Yaml clause, String key) {
        return clause.get(key).orElseThrow().elements().stream()
                .map(it -> it.text().orElseThrow())
                .toList();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
