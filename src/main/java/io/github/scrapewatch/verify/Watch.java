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
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Keeps the scenarios in the engine, and after a change of the pack makes those trials again that the change touches. */
public final class Watch implements AutoCloseable {
    private final Engine engine;
    private final LongSupplier nanos;
    private final Progress progress;
    private Workplace place;
    private final Map<String, Staged> staged = new LinkedHashMap<>();
    private int numbers;

    public Watch(Engine engine, LongSupplier nanos, Progress progress) {
        this.engine = engine;
        this.nanos = nanos;
        this.progress = progress;
    }

    /** All of it; also after a change of a pipeline, a template, people or exceptions, which may touch anything. */
    public Verification everything(Plan plan, Verification.About about) {
        if (place != null) {
            staged.values().forEach(it -> place.unload(it));
            place.close();
        }
        staged.clear();
        place = new Workplace(engine, plan, progress).install();
        return turn(plan, about, plan.rules(), plan.scenarios());
    }

    /**
     * @param rules that have changed, all of them in the plan
     * @param scenarios that have changed
     */
    public Verification changed(Plan plan, Verification.About about, List<RuleFile> rules, List<Scenario> scenarios) {
        place.close();
        place = new Workplace(engine, plan, progress);
        return turn(plan, about, rules, scenarios);
    }

    private Verification turn(Plan plan, Verification.About about, List<RuleFile> rules, List<Scenario> scenarios) {
        Stopwatch watch = new Stopwatch(nanos);
        watch.time("load", () -> reload(plan, scenarios));
        Trials trials = place.trials(nanos);
        List<Staged> fresh = scenarios.stream().map(it -> staged.get(it.name())).toList();
        List<Staged> others =
                staged.values().stream().filter(it -> !fresh.contains(it)).toList();
        List<Trial> made = watch.time("run", () -> {
            List<Trial> all = new ArrayList<>();
            if (!fresh.isEmpty()) {
                all.addAll(place.rounds(trials).run(plan.rules(), fresh));
            }
            if (!rules.isEmpty() && !others.isEmpty()) {
                all.addAll(place.rounds(trials).run(rules, others));
            }
            return all;
        });
        return result(about, made, trials, watch);
    }

    private Void reload(Plan plan, List<Scenario> scenarios) {
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
