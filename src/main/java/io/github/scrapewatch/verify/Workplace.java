package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineKind;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.engine.detection.alert.AlertStores;
import io.github.scrapewatch.pack.Installation;
import io.github.scrapewatch.pack.scenarios.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** An engine with a plan in it: the pack is installed, each scenario gets data streams of its own, and rules can be tried. */
final class Workplace implements AutoCloseable {
    private static final int WIDTH = 3;

    private final Engine engine;
    private final Plan plan;
    private final Namespaces namespaces;
    private final Parallel parallel = new Parallel(WIDTH);
    private final Progress progress;
    private final AlertStores stores;

    Workplace(Engine engine, Plan plan, Progress progress) {
        this(engine, plan, progress, new AlertStores(engine.cluster(), Namespaces.OWN_ENGINE.prefix()));
    }

    private Workplace(Engine engine, Plan plan, Progress progress, AlertStores stores) {
        this.engine = engine;
        this.plan = plan;
        this.namespaces = Namespaces.OWN_ENGINE;
        this.progress = progress;
        this.stores = stores;
    }

    /** The same place with other rules or scenarios to come; this one is done with. */
    Workplace with(Plan next) {
        parallel.close();
        return new Workplace(engine, next, progress, stores);
    }

    Cluster cluster() {
        return engine.cluster();
    }

    Parallel parallel() {
        return parallel;
    }

    Namespaces namespaces() {
        return namespaces;
    }

    /** Before anything else. */
    Workplace install() {
        Installation.into(engine, plan.assets());
        if (isShared()) {
            deleteAll();
        }
        plan.assets().dataStreams(namespaces.none()).forEach(cluster()::createDataStream);
        new AlertStore(cluster(), namespaces.none()).install();
        stores.install();
        return this;
    }

    List<Staged> stage() {
        List<Staged> staged = new ArrayList<>();
        for (Scenario scenario : plan.scenarios()) {
            staged.add(stage(scenario, staged.size()));
        }
        return staged;
    }

    /** @param number no other scenario in this engine has it */
    Staged stage(Scenario scenario, int number) {
        return new Staged(
                scenario,
                namespaces.of(number, scenario.name()),
                plan.expansion().apply(scenario),
                false);
    }

    void unload(Staged staged) {
        cluster().deleteDataStream("logs-confluence.*-" + staged.namespace() + "*");
    }

    List<Loader.Loaded> load(List<Staged> staged) {
        Loader loader = new Loader(cluster());
        loader.openSideBySide(
                staged.stream().flatMap(it -> Loader.Part.of(it).stream()).toList());
        AtomicInteger done = new AtomicInteger();
        return parallel.map(staged, it -> {
            Loader.Loaded loaded = loader.load(it);
            progress.at("loading scenarios", done.incrementAndGet(), staged.size());
            return loaded;
        });
    }

    /** All scenarios together. */
    Narrowing everything() {
        return new Narrowing(List.of(namespaces.prefix()));
    }

    Trials trials(LongSupplier nanos) {
        return new Trials(
                new Trials.Surroundings(
                        cluster(),
                        cluster().capabilities(),
                        plan.stack(),
                        plan.exceptions(),
                        everything(),
                        namespaces.none()),
                nanos);
    }

    Rounds rounds(Trials trials) {
        return new Rounds(stores, trials, parallel, progress);
    }

    /** Whether the cluster was there before, and will be there afterwards. */
    private boolean isShared() {
        return engine.facts().kind() == EngineKind.REMOTE;
    }

    /** Also what a verification has left that did not come to its end. */
    private void deleteAll() {
        cluster().deleteDataStream("logs-confluence.*-" + namespaces.prefix() + "*");
        stores.delete(List.of(namespaces.none()));
        stores.delete(IntStream.range(0, plan.scenarios().size())
                .mapToObj(it -> namespaces.of(it, plan.scenarios().get(it).name()))
                .toList());
    }

    /** Leaves nothing behind in a cluster that goes on; an engine of our own takes all with it. */
    @Override
    public void close() {
        parallel.close();
        if (isShared()) {
            deleteAll();
            stores.uninstall();
        }
    }
}
