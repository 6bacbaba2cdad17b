package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.pack.lock.RuleLock;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.verify.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed files are about.
 *
 * @param everything a file has changed that any line or verdict may depend on
 * @param everyRule parameters of rules have changed, and nobody knows of which
 * @param exceptions a list of exceptions has changed
 * @param rules by the names of their files
 * @param scenarios by name
 */
record Touched(boolean everything, boolean everyRule, boolean exceptions, Set<String> rules, Set<String> scenarios) {

    /** @param files seen from the root of the pack */
    static Touched by(Set<Path> files) {
        Set<String> rules = new TreeSet<>();
        Set<String> scenarios = new TreeSet<>();
        boolean everything = false;
        boolean everyRule = false;
        boolean exceptions = false;
        for (Path file : files) {
            String top = file.getName(0).toString();
            if (top.equals("rules")) {
                rules.add(shortName(file));
            } else if (top.equals("fixtures") && file.getNameCount() > 3) {
                scenarios.add(file.getName(1) + "/" + file.getName(2));
            } else if (top.equals("exceptions")) {
                exceptions = true;
            } else if (top.equals("profiles")) {
                everyRule = true;
            } else {
                everything |= !file.toString().endsWith(".md") && !top.equals(RuleLock.FILE);
            }
        }
        return new Touched(everything, everyRule, exceptions, rules, scenarios);
    }

    boolean touches(RuleFile rule) {
        return everything
                || everyRule
                || rules.contains(rule.shortName())
                || exceptions
                        && rule.rule().stream()
                                .anyMatch(it -> !it.metadata().exceptionsList().isEmpty());
    }

    boolean touches(Scenario scenario) {
        return everything || scenarios.contains(scenario.name());
    }

    static String shortName(Path rule) {
        return rule.getFileName().toString().replaceAll("\\.ya?ml$", "");
    }

    /** Whether the verdict of this pair may be another now. */
    boolean concerns(String rule, String scenario) {
        return everything || everyRule || exceptions || rules.contains(rule) || scenarios.contains(scenario);
    }

    /** Of a changed rule all scenarios, of a changed scenario all rules: so where both changed, all of both. */
    Selection of(Selection selection) {
        if (everything) {
            return selection;
        }
        List<RuleFile> changedRules =
                selection.rules().stream().filter(this::touches).toList();
        List<Scenario> changedScenarios =
                selection.scenarios().stream().filter(this::touches).toList();
        List<RuleFile> rulesToRun = changedScenarios.isEmpty() ? changedRules : selection.rules();
        return new Selection(
                rulesToRun,
                Stream.concat(selection.rules().stream(), selection.others().stream())
                        .filter(it -> !rulesToRun.contains(it))
                        .toList(),
                changedRules.isEmpty() ? changedScenarios : selection.scenarios(),
                false,
                selection.problems());
    }

    /** Rules over alerts that are not verified again, although what they read may be other alerts now. */
    Set<String> overAlerts(Selection selection) {
        List<RuleFile> verified = of(selection).rules();
        return selection.rules().stream()
                .filter(it -> readsAlerts(it) && !verified.contains(it))
                .map(RuleFile::shortName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean readsAlerts(RuleFile rule) {
        return rule.rule().filter(DetectionEngine::readsAlerts).isPresent();
    }
}
