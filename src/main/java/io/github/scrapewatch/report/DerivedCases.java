package io.github.scrapewatch.report;

import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The cases that were made from the limits of one rule. There are many, alike, and a reader wants to see one line for each rule.
 *
 * @param rule from whose limits they were made
 * @param verdicts all, of other rules too
 */
record DerivedCases(String rule, List<ScenarioSummary> cases, List<Verdict> verdicts) {
    static List<DerivedCases> of(Verification verification) {
        Map<String, List<ScenarioSummary>> byRule = new TreeMap<>();
        verification.scenarios().stream()
                .filter(ScenarioSummary::derived)
                .forEach(it -> byRule.computeIfAbsent(origin(verification, it), rule -> new ArrayList<>())
                        .add(it));
        return byRule.entrySet().stream()
                .map(it -> new DerivedCases(
                        it.getKey(),
                        List.copyOf(it.getValue()),
                        it.getValue().stream()
                                .flatMap(scenario -> verification.ofScenario(scenario.name()).stream())
                                .toList()))
                .toList();
    }

    /** The case is called after its rule; were it not, its expectation would still name one. */
    private static String origin(Verification verification, ScenarioSummary scenario) {
        List<String> parts = List.of(scenario.name().split("/"));
        List<Verdict.Pair> pairs = verification.ofScenario(scenario.name()).stream()
                .map(Verdict::pair)
                .toList();
        return Stream.concat(
                        pairs.stream().filter(it -> parts.contains(it.rule())),
                        pairs.stream().filter(Verdict.Pair::declared))
                .map(Verdict.Pair::rule)
                .findFirst()
                .orElse(scenario.name());
    }

    long lines() {
        return cases.stream().mapToLong(ScenarioSummary::lines).sum();
    }

    /** Cases on which no rule did anything else than expected. */
    long asExpected() {
        return cases.stream()
                .filter(scenario -> verdictsOn(scenario).stream()
                        .noneMatch(it -> it.outcome().failed()))
                .count();
    }

    List<Verdict> verdictsOn(ScenarioSummary scenario) {
        return verdicts.stream()
                .filter(it -> it.pair().scenario().equals(scenario.name()))
                .toList();
    }

    /** Of its name what tells it from its siblings. */
    static String shortName(String scenario) {
        return scenario.substring(scenario.lastIndexOf('/') + 1);
    }
}
