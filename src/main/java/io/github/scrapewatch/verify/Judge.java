package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.pack.scenarios.Expectation;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.pack.scenarios.Step;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Pair;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says of a trial whether it went as declared. */
final class Judge {
    private static final String NEXT = "scrapewatch explain %s --scenario %s";

    private final Trial trial;
    private final Scenario scenario;
    private final List<Expectation> expectations;
    private final Summaries summaries;

    private Judge(Trial trial, Summaries summaries) {
        this.trial = trial;
        this.scenario = trial.staged().scenario();
        this.expectations = scenario.expectations().stream()
                .filter(it -> it.rule().equals(trial.ruleName()))
                .toList();
        this.summaries = summaries;
    }

    static Verdict judge(Trial trial, Summaries summaries) {
        return new Judge(trial, summaries).judge();
    }

    private Verdict judge() {
        if (trial.skipped().isPresent()) {
            return new Verdict.Skipped(pair(), trial.skipped().get());
        }
        Verdict.Seen seen = new Verdict.Seen(trial.runs(), trial.idle(), summaries.alerts(trial));
        if (!trial.troubles().isEmpty()) {
            return new Verdict.Errored(pair(), seen, errored());
        }
        List<Expectation.Fires> fires = expectations.stream()
                .filter(Expectation.Fires.class::isInstance)
                .map(Expectation.Fires.class::cast)
                .toList();
        if (fires.isEmpty()) {
            return trial.alerts().isEmpty()
                    ? new Verdict.Passed(pair(), seen)
                    : new Verdict.FalseAlarm(pair(), seen, falseAlarm());
        }
        if (trial.alerts().isEmpty()) {
            return new Verdict.Missed(pair(), seen, missed(fires.get(0)));
        }
        return complaint(fires)
                .<Verdict>map(it -> new Verdict.WrongAlert(pair(), seen, it))
                .orElseGet(() -> new Verdict.Passed(pair(), seen));
    }

    private Pair pair() {
        String expected = expectations.isEmpty()
                ? "silence"
                : String.join("; ", expectations.stream().map(this::inWords).toList());
        SourceLocation location = expectations.isEmpty()
                ? scenario.location()
                : expectations.get(0).location();
        return new Pair(trial.ruleName(), scenario.name(), expected, !expectations.isEmpty(), location);
    }

    private String inWords(Expectation expectation) {
        if (expectation instanceof Expectation.Silent silent) {
            return "silence, because " + silent.because();
        }
        Expectation.Fires fires = (Expectation.Fires) expectation;
        return fires.alerts()
                + (fires.group().isEmpty()
                        ? ""
                        : " about "
                                + String.join(
                                        ", ",
                                        fires.group().values().stream()
                                                .map(it -> it.asText())
                                                .sorted()
                                                .toList()))
                + fires.within().map(it -> " within " + Durations.words(it)).orElse("");
    }

    private Verdict.Failure errored() {
        return failure(trial.troubles().get(0), rest(trial.troubles()), ruleLocation("query"), "the rule's query");
    }

    private Verdict.Failure falseAlarm() {
        Expectation silent = expectations.stream().findFirst().orElse(null);
        String problem = "expected silence, saw " + count(trial.alerts().size());
        String note = silent == null
                ? "the scenario does not name the rule: declare 'fires', or mend the rule"
                : "declared silent here";
        return failure(problem, List.of(about(first())), pair().location(), note);
    }

    private Verdict.Failure missed(Expectation.Fires expected) {
        String problem = "expected " + inWords(expected) + ", saw none in " + trial.runs() + " runs"
                + (trial.idle() > 0 ? " (and " + trial.idle() + " with nothing to look at)" : "");
        return failure(
                problem,
                summaries.trail(trial),
                summaries.limitLocation(trial.rule()),
                summaries.limitNote(trial.rule()));
    }

    private Optional<Verdict.Failure> complaint(List<Expectation.Fires> fires) {
        for (Alert alert : trial.alerts()) {
            List<String> differences = new ArrayList<>();
            fires.forEach(it -> Matching.difference(it, alert).ifPresent(differences::add));
            if (differences.size() == fires.size()) {
                return Optional.of(wrong(fires.get(0), "an alert " + differences.get(0), alert));
            }
        }
        return fires.stream().flatMap(it -> complaint(it).stream()).findFirst();
    }

    private Optional<Verdict.Failure> complaint(Expectation.Fires expected) {
        List<Alert> meant = trial.alerts().stream()
                .filter(alert -> Matching.difference(expected, alert).isEmpty())
                .toList();
        if (!expected.alerts().allows(meant.size())) {
            return Optional.of(wrong(expected, "expected " + expected.alerts() + ", saw " + meant.size(), first()));
        }
        Instant earliest = meant.stream()
                .map(this::raisedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Duration passed = Duration.between(since(expected), earliest);
        return expected.within()
                .filter(within -> passed.compareTo(within) > 0)
                .map(within -> wrong(
                        expected,
                        "the first alert came after " + Durations.words(passed) + ", expected within "
                                + Durations.words(within),
                        first()));
    }

    /** When what is expected begins: at the label that is named, else where the first of the actors begins to act. */
    private Instant since(Expectation.Fires expected) {
        Duration offset = expected.since()
                .flatMap(label -> scenario.timeline().stream()
                        .filter(step -> step.label().filter(label::equals).isPresent())
                        .findFirst()
                        .map(Step::at))
                .orElseGet(() -> scenario.timeline().stream()
                        .filter(step -> !step.actor().equals(Step.PEOPLE))
                        .map(Step::at)
                        .filter(at -> !at.isNegative())
                        .min(Comparator.naturalOrder())
                        .orElse(Duration.ZERO));
        return scenario.start().plus(offset);
    }

    private Verdict.Failure wrong(Expectation.Fires expected, String problem, Alert example) {
        return failure(problem, List.of(about(example)), expected.location(), "what is expected");
    }

    private Alert first() {
        return trial.alerts().get(0);
    }

    private Instant raisedAt(Alert alert) {
        return trial.raisedAt().getOrDefault(alert.id(), alert.time());
    }

    private String about(Alert alert) {
        return "alert of " + raisedAt(alert) + ": " + summaries.inWords(trial.rule(), alert);
    }

    private SourceLocation ruleLocation(String key) {
        return trial.rule().location(key);
    }

    private Verdict.Failure failure(String problem, List<String> trail, SourceLocation location, String note) {
        return new Verdict.Failure(problem, trail, location, note, NEXT.formatted(trial.ruleName(), scenario.name()));
    }

    private static List<String> rest(List<String> all) {
        return all.subList(1, all.size());
    }

    private static String count(int alerts) {
        return alerts == 1 ? "1 alert" : alerts + " alerts";
    }
}
