package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the scenarios in the engine, and after a change of the pack makes those trials again that the change touches. */
public final class Watch implements AutoCloseable {
    private final Engine engine;
    private final LongSupplier nanos;
    private final Progress progress;
    private Workplace place;
    private final Map<String, Staged> staged = new LinkedHashMap<>();
    private final Map<Key, Trial> known = new LinkedHashMap<>();
    private int numbers;

    private record Key(String scenario, String rule) {
        static Key of(Trial trial) {
            return new Key(trial.staged().scenario().name(), trial.ruleName());
        }
    }

    public Watch(Engine engine, LongSupplier nanos, Progress progress) {
        this.engine = engine;
        this.nanos = nanos;
        this.progress = progress;
    }

    /** All of it; also after a change of a pipeline, a template or people, which may touch anything. */
    public Verification everything(Plan plan, Verification.About about) {
        if (place != null) {
            staged.values().forEach(place::unload);
            place.close();
        }
        staged.clear();
        known.clear();
        place = new Workplace(engine, plan, progress).install();
        return turn(plan, about, plan.rules(), plan.scenarios());
    }

    /**
     * @param rules that have changed, all of them in the plan
     * @param scenarios that have changed
     */
    public Verification changed(Plan plan, Verification.About about, List<RuleFile> rules, List<Scenario> scenarios) {
        place = place.with(plan);
        forgetWhatIsGone(plan);
        return turn(plan, about, rules, scenarios);
    }

    private void forgetWhatIsGone(Plan plan) {
        Set<String> rules = plan.rules().stream().map(RuleFile::shortName).collect(Collectors.toSet());
        Set<String> scenarios = plan.scenarios().stream().map(Scenario::name).collect(Collectors.toSet());
        staged.values().stream()
                .filter(it -> !scenarios.contains(it.scenario().name()))
                .forEach(place::unload);
        staged.keySet().retainAll(scenarios);
        known.keySet().removeIf(it -> !rules.contains(it.rule()) || !scenarios.contains(it.scenario()));
    }

    private Verification turn(Plan plan, Verification.About about, List<RuleFile> rules, List<Scenario> scenarios) {
        Stopwatch watch = new Stopwatch(nanos);
        watch.time("load", () -> reload(scenarios));
        Trials trials = place.trials(nanos);
        List<Trial> made = watch.time("run", () -> run(place.rounds(trials), plan, rules, scenarios));
        return result(about, made, trials, watch);
    }

    private List<Trial> run(Rounds rounds, Plan plan, List<RuleFile> rules, List<Scenario> scenarios) {
        List<Staged> fresh = scenarios.stream().map(it -> staged.get(it.name())).toList();
        List<Staged> others = new ArrayList<>(staged.values());
        others.removeAll(fresh);
        List<Trial> made = new ArrayList<>(rounds.overEvents(plan.rules(), fresh));
        made.addAll(rounds.overEvents(rules, others));
        // What a rule over alerts finds depends on all other rules, so it is touched wherever their alerts are not what
        // they were.
        List<Staged> stirred = new ArrayList<>(fresh);
        others.stream().filter(it -> stirs(made, it)).forEach(stirred::add);
        others.removeAll(stirred);
        made.forEach(it -> known.put(Key.of(it), it));
        made.addAll(rounds.overAlerts(plan.rules(), stirred, raised(stirred)));
        made.addAll(rounds.overAlerts(rules, others, raised(others)));
        made.forEach(it -> known.put(Key.of(it), it));
        return made;
    }

    private boolean stirs(List<Trial> made, Staged scenario) {
        return made.stream()
                .filter(it -> it.staged() == scenario)
                .anyMatch(it -> !it.alerts()
                        .equals(Optional.ofNullable(known.get(Key.of(it)))
                                .map(Trial::alerts)
                                .orElse(List.of())));
    }

    private List<Trial> raised(List<Staged> scenarios) {
        return known.values().stream()
                .filter(it -> scenarios.contains(it.staged()) && !Rounds.readsAlerts(it.rule()))
                .toList();
    }

    private Void reload(List<Scenario> scenarios) {
        for (Scenario scenario : scenarios) {
            Staged old = staged.remove(scenario.name());
            if (old != null) {
                place.unload(old);
            }
            staged.put(scenario.name(), place.stage(scenario, numbers++));
        }
        place.load(scenarios.stream().map(it -> staged.get(it.name())).toList());
        return null;
    }

    private static Verification result(Verification.About about, List<Trial> made, Trials trials, Stopwatch watch) {
        Summaries summaries = new Summaries(new Explainer(trials)::briefly);
        List<Verdict> verdicts = watch.time(
                "judge",
                () -> made.stream()
                        .map(it -> Judge.judge(it, summaries))
                        .sorted(Comparator.<Verdict, String>comparing(
                                        it -> it.pair().scenario())
                                .thenComparing(it -> it.pair().rule()))
                        .toList());
        List<RuleSummary> rules =
                made.stream().map(Trial::rule).distinct().map(RuleSummaries::of).toList();
        List<ScenarioSummary> scenarios = made.stream()
                .map(Trial::staged)
                .distinct()
                .map(it -> AtTheLimit.summary(
                        it, new Loader.Loaded(it.events().size(), it.events().size(), 0)))
                .toList();
        return new Verification(about, rules, scenarios, verdicts, List.of(), new Timings(watch.phases(), List.of()));
    }

    @Override
    public void close() {
        Stream.ofNullable(place).forEach(Workplace::close);
    }
}
