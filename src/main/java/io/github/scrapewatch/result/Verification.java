package io.github.scrapewatch.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every rule held against every scenario.
 *
 * @param about what was verified where
 * @param verdicts one for each pair, by scenario and rule
 * @param notes of what a reader should know and no verdict says
 */
public record Verification(
        About about,
        List<RuleSummary> rules,
        List<ScenarioSummary> scenarios,
        List<Verdict> verdicts,
        List<String> notes,
        Timings timings) {
    public Verification {
        rules = List.copyOf(rules);
        scenarios = List.copyOf(scenarios);
        verdicts = List.copyOf(verdicts);
        notes = List.copyOf(notes);
    }

    /**
     * @param engine such as {@code Elasticsearch 8.19.21, embedded}
     * @param stack the version whose Kibana is replicated
     */
    public record About(String version, String engine, String stack, String profile) {}

    public long count(Verdict.Outcome outcome) {
        return verdicts.stream().filter(it -> it.outcome() == outcome).count();
    }

    public Map<Verdict.Outcome, Long> counts() {
        return verdicts.stream().collect(Collectors.groupingBy(Verdict::outcome, TreeMap::new, Collectors.counting()));
    }

    public List<Verdict> ofScenario(String scenario) {
        return verdicts.stream()
                .filter(it -> it.pair().scenario().equals(scenario))
                .toList();
    }

    public List<Verdict> ofRule(String rule) {
        return verdicts.stream().filter(it -> it.pair().rule().equals(rule)).toList();
    }

    public List<Verdict.Failed> failures() {
        return verdicts.stream()
                .filter(Verdict.Failed.class::isInstance)
                .map(Verdict.Failed.class::cast)
                .toList();
    }

    public List<Verdict.Skipped> skips() {
        return verdicts.stream()
                .filter(Verdict.Skipped.class::isInstance)
                .map(Verdict.Skipped.class::cast)
                .toList();
    }

    /** Nothing verified is nothing proven. */
    public boolean passed() {
        return !verdicts.isEmpty()
                && verdicts.stream().noneMatch(it -> it.outcome().failed());
    }
}
