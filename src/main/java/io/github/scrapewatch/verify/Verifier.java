package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds all rules of a plan against all its scenarios, on one engine. */
public final class Verifier {
    private static final long MILLI = 1_000_000;

    private final Engine engine;
    private final LongSupplier nanos;
    private final Progress progress;

    /** @param nanos a clock that only goes forward, for costs */
    public Verifier(Engine engine, LongSupplier nanos, Progress progress) {
        this.engine = engine;
        this.nanos = nanos;
        this.progress = progress;
    }

    public Verification verify(Plan plan, Verification.About about) {
        return verify(plan, about, (rule, scenario, alerts) -> {});
    }

    /** Sees alerts whole, before they are judged; verdicts keep a summary of them. */
    @FunctionalInterface
    public interface Witness {
        void saw(String rule, String scenario, List<Alert> alerts);
    }

    public Verification verify(Plan plan, Verification.About about, Witness witness) {
        Stopwatch watch = new Stopwatch(nanos);
        try (Workplace place = new Workplace(engine, plan, progress)) {
            watch.time("install", place::install);
            List<Staged> staged = watch.time("expand", place::stage);
            List<Loader.Loaded> loaded = watch.time("load", () -> place.load(staged));
            List<ScenarioSummary> scenarios = watch.time("count", () -> summarize(place, staged, loaded));
            Trials maker = place.trials(nanos);
            List<Trial> trials = watch.time("run", () -> run(place.rounds(maker), plan, staged));
            AtTheLimit atTheLimit = new AtTheLimit(maker, place.namespaces(), new Loader(place.cluster()));
            AtTheLimit.Made made = watch.time("derive", () -> atTheLimit.make(plan.rules(), trials, place.parallel()));
            List<Trial> all =
                    Stream.concat(trials.stream(), made.trials().stream()).toList();
            all.forEach(it -> witness.saw(it.ruleName(), it.staged().scenario().name(), it.alerts()));
            return new Verification(
                    about,
                    plan.rules().stream().map(RuleSummaries::of).toList(),
                    Stream.concat(scenarios.stream(), made.scenarios().stream()).toList(),
                    watch.time("judge", () -> judge(maker, all)),
                    plan.whole() ? notes(plan, place, made) : List.of(),
                    new Timings(watch.phases(), costs(all)));
        }
    }

    private static List<Trial> run(Rounds rounds, Plan plan, List<Staged> staged) {
        List<Trial> made = new ArrayList<>(rounds.overEvents(plan.rules(), staged));
        if (plan.rules().stream().anyMatch(Rounds::readsAlerts)) {
            List<Trial> raised = new ArrayList<>(rounds.overEvents(plan.others(), staged));
            raised.addAll(made);
            made.addAll(rounds.overAlerts(plan.rules(), staged, raised));
        }
        return made;
    }

    private static List<String> notes(Plan plan, Workplace place, AtTheLimit.Made made) {
        UnusedExceptions unused = new UnusedExceptions(place.cluster(), place.everything(), plan.exceptions());
        return Stream.concat(made.notes().stream(), unused.notes().stream()).toList();
    }

    private static List<ScenarioSummary> summarize(Workplace place, List<Staged> staged, List<Loader.Loaded> loaded) {
        ScenarioCharts charts = new ScenarioCharts(place.cluster());
        return place.parallel()
                .map(
                        IntStream.range(0, staged.size()).boxed().toList(),
                        number -> charts.of(staged.get(number), loaded.get(number)));
    }

    private static List<Verdict> judge(Trials maker, List<Trial> trials) {
        Summaries summaries = new Summaries(new Explainer(maker)::briefly);
        return trials.stream()
                .map(trial -> Judge.judge(trial, summaries))
                .sorted(Comparator.<Verdict, String>comparing(it -> it.pair().scenario())
                        .thenComparing(it -> it.pair().rule()))
                .toList();
    }

    private static List<Timings.RuleCost> costs(List<Trial> trials) {
        Map<String, List<Trial>> byRule = trials.stream().collect(Collectors.groupingBy(Trial::ruleName));
        return byRule.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new Timings.RuleCost(
                        it.getKey(),
                        it.getValue().stream().mapToInt(Trial::runs).sum(),
                        it.getValue().stream().mapToLong(Trial::nanos).sum() / MILLI,
                        it.getValue().stream().mapToLong(Trial::took).sum()))
                .toList();
    }
}
