package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.verify.Narrowing;
import io.github.scrapewatch.verify.Parallel;
import io.github.scrapewatch.verify.Progress;
import io.github.scrapewatch.verify.ScenarioView;
import io.github.scrapewatch.verify.chance.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Makes the runs of rules over loaded logs: first of those that read events, then of those that read what the first have raised. */
final class RulesOverLogs {
    private static final int WIDTH = 3;

    private final LoadedLogs logs;
    private final ScanPlan plan;
    private final Window span;
    private final Occupied occupied;
    private final LongSupplier nanos;
    private final Progress progress;
    private final Capabilities capabilities;
    private final Narrowing narrowing;
    private final ScenarioView.KnownFields fields;

    /** @param content with a span */
    RulesOverLogs(LoadedLogs logs, ScanPlan plan, LoadedLogs.Content content, LongSupplier nanos, Progress progress) {
        this.logs = logs;
        this.plan = plan;
        this.span = window(content.span().orElseThrow());
        this.occupied = content.inventory().occupied();
        this.nanos = nanos;
        this.progress = progress;
        this.capabilities = logs.cluster().capabilities();
        this.narrowing = new Narrowing(List.of(plan.namespace()));
        this.fields = new ScenarioView.KnownFields(logs.cluster(), narrowing);
    }

    Window span() {
        return span;
    }

    List<RuleCourse.Outcome> run(List<RuleFile> rules) {
        Map<Boolean, List<RuleFile>> overAlerts =
                rules.stream().collect(Collectors.partitioningBy(RulesOverLogs::readsAlerts));
        Consumer<List<Alert>> sink = overAlerts.get(true).isEmpty() ? alerts -> {} : logs.store()::write;
        List<RuleCourse.Outcome> outcomes =
                new ArrayList<>(run("running rules", overAlerts.get(false), ground(span, Optional.of(occupied), sink)));
        Ground later = ground(raised(outcomes).orElse(span), Optional.empty(), alerts -> {});
        outcomes.addAll(run("running rules over alerts", overAlerts.get(true), later));
        return outcomes;
    }

    /** Alerts are events of their own time. */
    static Optional<Window> raised(List<RuleCourse.Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(it -> it.raisedIn().stream())
                .reduce(Span::including)
                .map(RulesOverLogs::window);
    }

    private static Window window(Span span) {
        return new Window(span.from(), span.to());
    }

    static boolean readsAlerts(RuleFile file) {
        return file.rule().filter(DetectionEngine::readsAlerts).isPresent();
    }

    /** For one thread. */
    ScenarioView view() {
        return new ScenarioView(logs.cluster(), narrowing, fields);
    }

    DetectionEngine detection(ScenarioView view) {
        return new DetectionEngine(view, capabilities, plan.stack(), plan.exceptions());
    }

    /** Makes for each rule what it runs over. */
    private interface Ground {
        RulePass.Ground make();
    }

    private Ground ground(Window over, Optional<Occupied> when, Consumer<List<Alert>> sink) {
        return () -> {
            ScenarioView view = view();
            DetectionEngine detection = detection(view);
            return new RulePass.Ground(
                    detection,
                    rule -> Chance.of(rule, detection.prefilter(rule), view),
                    over,
                    when,
                    plan.since(),
                    sink,
                    nanos);
        };
    }

    private List<RuleCourse.Outcome> run(String phase, List<RuleFile> files, Ground ground) {
        AtomicInteger done = new AtomicInteger();
        try (Parallel parallel = new Parallel(WIDTH)) {
            return parallel.map(files, file -> {
                RuleCourse.Outcome outcome = new RulePass(ground.make(), file).run();
                progress.at(phase, done.incrementAndGet(), files.size());
                return outcome;
            });
        }
    }
}
