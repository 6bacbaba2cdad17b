package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.rawlog.UnreadableLogException;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.verify.Progress;
import io.github.scrapewatch.verify.Stopwatch;
import java.util.List;
import java.util.function.LongSupplier;

/** Runs all rules of a plan over all its logs, on one engine. */
public final class Scanner {
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
        Stopwatch watch = new Stopwatch(nanos);
        try (LoadedLogs logs = new LoadedLogs(engine, plan)) {
            LoadedLogs.Content content = logs.load(progress, watch);
            List<RuleCourse.Outcome> outcomes = watch.time(
                    "run",
                    () -> content.span().isEmpty()
                            ? List.of()
                            : new RulesOverLogs(logs, plan, content, nanos, progress).run(plan.rules()));
            return new ScanReport(plan, content.counts(), content.contents(), content.inventory(), outcomes)
                    .write(about, content.span(), new Timings(watch.phases(), ScanReport.costs(outcomes)));
        }
    }
}
