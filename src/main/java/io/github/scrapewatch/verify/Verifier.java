package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verification;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds all rules of a plan against all its scenarios, on one engine. */
public final class Verifier {
    private static final int WIDTH = 3;
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
        Stopwatch watch = new Stopwatch(nanos);
        try (Parallel parallel = new Parallel(WIDTH)) {
            Namespaces namespaces = Namespaces.OWN_ENGINE;
            watch.time("install", () -> install(plan, namespaces));
            List<Staged> staged = watch.time("expand", () -> stage(plan, namespaces));
            List<Loader.Loaded> loaded = watch.time("load", () -> load(staged, parallel));
            List<ScenarioSummary> scenarios = watch.time("count", () -> summarize(staged, loaded, parallel));
            Trials maker = trials(plan, namespaces);
            List<Trial> trials =
                    watch.time("run", () -> new Rounds(cluster(), maker, parallel, progress).run(plan.rules(), staged));
            AtTheLimit atTheLimit = new AtTheLimit(maker, namespaces, new Loader(cluster()));
            AtTheLimit.Made made = watch.time("derive", () -> atTheLimit.make(plan.rules(), trials, parallel));
            List<Trial> all =
                    Stream.concat(trials.stream(), made.trials().stream()).toList();
            return new Verification(
                    about,
                    plan.rules().stream().map(RuleSummaries::of).toList(),
                    Stream.concat(scenarios.stream(), made.scenarios().stream()).toList(),
                    watch.time("judge", () -> judge(all)),
                    made.notes(),
                    new Timings(watch.phases(), costs(all)));
        }
    }

    private Cluster cluster() {
        return engine.cluster();
    }

    private Void install(Plan plan, Namespaces namespaces) {
        plan.assets().installInto(cluster());
        plan.assets().dataStreams(namespaces.none()).forEach(cluster()::createDataStream);
        new AlertStore(cluster(), namespaces.none()).install();
        return null;
    }

    private static List<Staged> stage(Plan plan, Namespaces namespaces) {
        return IntStream.range(0, plan.scenarios().size())
                .mapToObj(number -> {
                    var scenario = plan.scenarios().get(number);
                    return new Staged(
                            scenario,
                            namespaces.of(number, scenario.name()),
                            plan.expansion().apply(scenario),
                            false);
                })
                .toList();
    }

    private List<Loader.Loaded> load(List<Staged> staged, Parallel parallel) {
        Loader loader = new Loader(cluster());
        AtomicInteger done = new AtomicInteger();
        return parallel.map(staged, it -> {
            Loader.Loaded loaded = loader.load(it);
            progress.at("loading scenarios", done.incrementAndGet(), staged.size());
            return loaded;
        });
    }

    private List<ScenarioSummary> summarize(List<Staged> staged, List<Loader.Loaded> loaded, Parallel parallel) {
        ScenarioCharts charts = new ScenarioCharts(cluster());
        return parallel.map(
                IntStream.range(0, staged.size()).boxed().toList(),
                number -> charts.of(staged.get(number), loaded.get(number)));
    }

    private Trials trials(Plan plan, Namespaces namespaces) {
        return new Trials(
                new Trials.Surroundings(
                        cluster(),
                        cluster().capabilities(),
                        plan.stack(),
                        plan.exceptions(),
                        new Narrowing(List.of(namespaces.prefix())),
                        namespaces.none()),
                nanos);
    }

    private List<Verdict> judge(List<Trial> trials) {
        Summaries summaries = new Summaries(trial -> List.of());
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
