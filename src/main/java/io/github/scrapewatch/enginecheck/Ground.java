package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineKind;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.enginecheck.Answers.Refusal;
import io.github.scrapewatch.pack.Installation;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.rule.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What rules are run over: the pack's assets, its data streams and an alert index, all without a document. */
final class Ground implements AutoCloseable {
    private static final String NAMESPACE = "scrapewatch_check";

    private final Cluster cluster;
    private final PackAssets assets;
    private final AlertStore alerts;

    private Ground(Engine engine, PackAssets assets) {
        this.cluster = engine.cluster();
        this.assets = assets;
        // The space of rules as they are written is somebody's own on a cluster that is not ours.
        boolean ours = engine.facts().kind() != EngineKind.REMOTE;
        this.alerts = new AlertStore(cluster, ours ? AlertStore.DEFAULT_SPACE : NAMESPACE);
    }

    static Ground on(Engine engine, PackAssets assets) {
        return new Ground(engine, Installation.prepared(engine, assets));
    }

    /** @return what the engine does not take */
    List<Refusal> install(Path root) {
        cluster.install(assets.identities());
        List<Refusal> refusals = new ArrayList<>();
        for (Asset asset : assets.assets()) {
            try {
                cluster.install(asset);
            } catch (RejectedException e) {
                String file = root.resolve(PackAssets.fileOf(asset)).toString();
                refusals.add(
                        new Refusal(new SourceLocation(file, 1, 1), asset.kind() + " " + asset.name(), e.reason()));
            }
        }
        return refusals;
    }

    /** Once the assets are in. */
    void lay() {
        assets.dataStreams(NAMESPACE).forEach(cluster::createDataStream);
        alerts.install();
    }

    /** The assets stay, as they do after any command that installs them. */
    @Override
    public void close() {
        assets.dataStreams(NAMESPACE).forEach(this::remove);
        alerts.delete();
    }

    private void remove(String dataStream) {
        try {
            cluster.deleteDataStream(dataStream);
        } catch (RejectedException e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }
}
