package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.OwnEngine;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.rawlog.UnreadableLogException;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.verify.Progress;
import io.github.scrapewatch.verify.Stopwatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine with the logs of a plan in it, and a place for alerts. */
final class LoadedLogs implements AutoCloseable {
    private final Engine engine;
    private final ScanPlan plan;
    private final AlertStore store;

    LoadedLogs(Engine engine, ScanPlan plan) {
        this.engine = engine;
        this.plan = plan;
        this.store = new AlertStore(engine.cluster(), plan.namespace());
    }

    /**
     * @param counts of what was read, source by source
     * @param contents what has become of it, by the name of the source
     * @param span from the first event to the last; empty where no record could be read
     */
    record Content(
            List<SourceTally.Counts> counts,
            Map<String, Inventory.Content> contents,
            Inventory inventory,
            Optional<Span> span) {}

    /** @throws UnreadableLogException where there is not one record in all the logs */
    Content load(Progress progress, Stopwatch watch) {
        Loading loading = new Loading(engine, plan.namespace(), progress);
        List<String> streams = watch.time("install", () -> loading.prepare(plan.assets()));
        store.install();
        List<SourceTally.Counts> counts =
                watch.time("load", () -> loading.load(plan.logs().sources(), streams));
        requireRecords(counts);
        Inventory inventory = new Inventory(cluster(), streams);
        Map<String, Inventory.Content> contents = watch.time("count", inventory::contents);
        Optional<Span> span =
                contents.values().stream().flatMap(it -> it.span().stream()).reduce(Span::including);
        return new Content(counts, contents, inventory, span);
    }

    Cluster cluster() {
        return engine.cluster();
    }

    AlertStore store() {
        return store;
    }

    private static void requireRecords(List<SourceTally.Counts> counts) {
        if (counts.stream().allMatch(it -> it.records() == 0)) {
            SourceTally.Counts first = counts.get(0);
            throw new UnreadableLogException(
                    counts.size() == 1 ? first.source().name() : counts.size() + " files",
                    first.problem().orElse("There is no record in it."),
                    "Name the access log or the audit log.");
        }
    }

    /** In somebody else's cluster the pack stays, as it may have been there before; the logs and the alerts go. */
    @Override
    public void close() {
        if (!(engine instanceof OwnEngine)) {
            plan.assets().dataStreams(plan.namespace()).forEach(cluster()::deleteDataStream);
            store.delete();
        }
    }
}
