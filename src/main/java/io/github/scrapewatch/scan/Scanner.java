package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.OwnEngine;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rawlog.UnreadableLogException;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.verify.Narrowing;
import io.github.scrapewatch.verify.Parallel;
import io.github.scrapewatch.verify.Progress;
import io.github.scrapewatch.verify.ScenarioView;
import io.github.scrapewatch.verify.Stopwatch;
import io.github.scrapewatch.verify.chance.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Runs all rules of a plan over all its logs, on one engine. */
public final class Scanner {
    private static final int WIDTH = 3;

    private final Engine engine;
    private final LongSupplier nanos;
    private final Progress progress;

    /** @param nanos a clock that only goes forward, for costs */
    public Scanner(Engine engine, LongSupplier nanos, Progress progress) {
        this.engine = engine;
        this.nanos = nanos;
        this.progress = progress;
    }

    /** @throws UnreadableLogException where there is not one record in all the logs */
    public Scanned scan(ScanPlan plan, Verification.About about) {
        boolean own = engine instanceof OwnEngine;
        Loading loading = new Loading(cluster(), plan.namespace(), progress);
        AlertStore store = new AlertStore(cluster(), plan.namespace());
        Stopwatch watch = new Stopwatch(nanos);
        try {
            List<String> streams = watch.time("install", () -> loading.prepare(plan.assets(), own));
            store.install();
            List<SourceTally.Counts> counts =
                    watch.time("load", () -> loading.load(plan.logs().sources(), streams));
            requireRecords(counts);
            Inventory inventory = new Inventory(cluster(), streams);
            Map<String, Inventory.Content> contents = watch.time("count", inventory::contents);
            Optional<Span> span = span(contents);
            List<RuleCourse.Outcome> outcomes = watch.time(
                    "run", () -> span.map(it -> run(plan, inventory, it, store)).orElse(List.of()));
            return new ScanReport(plan, counts, contents, inventory, outcomes)
                    .write(about, span, new Timings(watch.phases(), ScanReport.costs(outcomes)));
        } finally {
            if (!own) {
                assetsGone(plan, store);
            }
        }
    }

    private Cluster cluster() {
        return engine.cluster();
    }

    /** The pack stays, as somebody may have installed it before; the logs and the alerts go. */
    private void assetsGone(ScanPlan plan, AlertStore store) {
        plan.assets().dataStreams(plan.namespace()).forEach(cluster()::deleteDataStream);
        store.delete();
    }

    private static void requireRecords(List<SourceTally.Counts> counts) {
        if (counts.stream().allMatch(it -> it.records() == 0)) {
            SourceTally.Counts first = counts.get(0);
            throw new UnreadableLogException(
                    counts.size() == 1 ? first.source().name() : counts.size() + " files",
                    first.problem().orElse("There is no record to scan."),
                    "Name the access log or the audit log.");
        }
    }

    private static Optional<Span> span(Map<String, Inventory.Content> contents) {
        return contents.values().stream().flatMap(it -> it.span().stream()).reduce(Span::including);
    }

    private List<RuleCourse.Outcome> run(ScanPlan plan, Inventory inventory, Span span, AlertStore store) {
        Narrowing narrowing = new Narrowing(List.of(plan.namespace()));
        Rules rules = new Rules(
                plan,
                cluster().capabilities(),
                new ScenarioView.KnownFields(cluster(), narrowing),
                narrowing,
                new Window(span.from(), span.to()),
                Optional.of(inventory.occupied()));
        Map<Boolean, List<RuleFile>> overAlerts =
                plan.rules().stream().collect(Collectors.partitioningBy(it -> readsAlerts(rules, it)));
        Consumer<List<Alert>> sink = overAlerts.get(true).isEmpty() ? alerts -> {} : store::write;
        List<RuleCourse.Outcome> outcomes = new ArrayList<>(run("running rules", rules, overAlerts.get(false), sink));
        Rules later = rules.over(raised(outcomes).orElse(rules.span()));
        outcomes.addAll(run("running rules over alerts", later, overAlerts.get(true), alerts -> {}));
        return outcomes;
    }

    /** Alerts are events of their own time. */
    private static Optional<Window> raised(List<RuleCourse.Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(it -> it.raisedIn().stream())
                .reduce(Span::including)
                .map(it -> new Window(it.from(), it.to()));
    }

    private record Rules(
            ScanPlan plan,
            Capabilities capabilities,
            ScenarioView.KnownFields fields,
            Narrowing narrowing,
            Window span,
            Optional<Occupied> when) {

        private Rules over(Window other) {
            return new Rules(plan, capabilities, fields, narrowing, other, Optional.empty());
        }
    }

    private boolean readsAlerts(Rules rules, RuleFile file) {
        try {
            List<String> index = detection(rules, view(rules)).index(file.rule().orElseThrow());
            return !index.isEmpty() && index.stream().allMatch(it -> it.startsWith(".alerts-"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private ScenarioView view(Rules rules) {
        return new ScenarioView(cluster(), rules.narrowing(), rules.fields());
    }

    private static DetectionEngine detection(Rules rules, ScenarioView view) {
        return new DetectionEngine(
                view, rules.capabilities(), rules.plan().stack(), rules.plan().exceptions());
    }

    private List<RuleCourse.Outcome> run(String phase, Rules rules, List<RuleFile> files, Consumer<List<Alert>> sink) {
        AtomicInteger done = new AtomicInteger();
        try (Parallel parallel = new Parallel(WIDTH)) {
            return parallel.map(files, file -> {
                RuleCourse.Outcome outcome = new RulePass(ground(rules, sink), file).run();
                progress.at(phase, done.incrementAndGet(), files.size());
                return outcome;
            });
        }
    }

    private RulePass.Ground ground(Rules rules, Consumer<List<Alert>> sink) {
        ScenarioView view = view(rules);
        DetectionEngine detection = detection(rules, view);
        return new RulePass.Ground(
                detection,
                rule -> Chance.of(rule, detection.prefilter(rule), view),
                rules.span(),
                rules.when(),
                rules.plan().since(),
                sink,
                nanos);
    }
}
