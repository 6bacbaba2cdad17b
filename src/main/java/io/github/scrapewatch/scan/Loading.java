package io.github.scrapewatch.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.OwnEngine;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.Installation;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.verify.Progress;
import java.util.List;

/** Brings logs into a cluster: data streams as the pack's templates make them, and all records of all sources in them. */
record Loading(Engine engine, String namespace, Progress progress) {
    private static final int SENDERS = 2;
    private static final String CUSTOM = "@custom";

    /**
     * Settings of an index that is filled once, and gone soon: nothing is searched before the end of it, and nothing has to outlive a crash.
     * docs/reference/benchmarks.md has what they are worth.
     */
    private static final ObjectNode FOR_ONE_LOAD = Json.object(
            "refresh_interval",
            "-1",
            "number_of_replicas",
            0,
            "codec",
            "default",
            "translog",
            Json.object("durability", "async", "sync_interval", "60s", "flush_threshold_size", "2gb"));

    List<String> prepare(PackAssets assets) {
        Installation.into(engine, assets);
        if (engine instanceof OwnEngine) {
            customTemplates(assets).forEach(this::installForOneLoad);
        }
        List<String> streams = assets.dataStreams(namespace);
        streams.forEach(cluster()::createDataStream);
        return streams;
    }

    private Cluster cluster() {
        return engine.cluster();
    }

    /** Those which the pack leaves to whoever runs the cluster. */
    private static List<String> customTemplates(PackAssets assets) {
        return assets.assets().stream()
                .filter(it -> it.kind() == Asset.Kind.INDEX_TEMPLATE)
                .flatMap(it -> Json.texts(it.body().path("composed_of")))
                .filter(it -> it.endsWith(CUSTOM))
                .distinct()
                .toList();
    }

    private void installForOneLoad(String template) {
        ObjectNode settings = Json.object("settings", Json.object("index", FOR_ONE_LOAD));
        cluster().install(new Asset(Asset.Kind.COMPONENT_TEMPLATE, template, Json.object("template", settings)));
    }

    List<SourceTally.Counts> load(List<LogSource> sources, List<String> streams) {
        try (Senders senders = new Senders(cluster(), SENDERS)) {
            Feed feed = new Feed(senders, namespace, progress);
            List<SourceTally> tallies = sources.stream().map(feed::read).toList();
            feed.finish();
            streams.forEach(cluster()::refresh);
            return tallies.stream().map(SourceTally::counts).toList();
        }
    }
}
