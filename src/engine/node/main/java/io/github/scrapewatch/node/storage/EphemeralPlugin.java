package io.github.scrapewatch.node.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.elasticsearch.TransportVersion;
import org.elasticsearch.cluster.ClusterName;
import org.elasticsearch.cluster.ClusterState;
import org.elasticsearch.cluster.coordination.InMemoryPersistedState;
import org.elasticsearch.cluster.version.CompatibilityVersions;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.gateway.ClusterStateUpdaters;
import org.elasticsearch.index.IndexModule;
import org.elasticsearch.index.IndexSettingProvider;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.translog.Translog;
import org.elasticsearch.plugins.ClusterCoordinationPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.transport.TransportService;

/**
 * Nobody will ever start a node on these files again, so they need not be safe when the power fails. Elasticsearch makes sure of that tens
 * of thousands of times in a verification, and each time the disk may take milliseconds.
 */
public final class EphemeralPlugin extends Plugin implements ClusterCoordinationPlugin {
    private static final Settings UNHURRIED = Settings.builder()
            .put(IndexSettings.INDEX_TRANSLOG_DURABILITY_SETTING.getKey(), Translog.Durability.ASYNC)
            .put(IndexSettings.INDEX_TRANSLOG_SYNC_INTERVAL_SETTING.getKey(), "1h")
            // While an index is loaded and nobody searches in it, nothing is made ready for searches once a second.
            .put(IndexSettings.INDEX_SEARCH_IDLE_AFTER.getKey(), "1s")
            .build();

    /** The state of the cluster lives in memory only. */
    @Override
    public Optional<PersistedStateFactory> getPersistedStateFactory() {
        return Optional.of(
                (settings, transport, service) -> new InMemoryPersistedState(0, nothing(settings, transport)));
    }

    private static ClusterState nothing(Settings settings, TransportService transport) {
        ClusterState empty = ClusterState.builder(ClusterName.CLUSTER_NAME_SETTING.get(settings))
                .build();
        CompatibilityVersions current = new CompatibilityVersions(
                TransportVersion.current(), CompatibilityVersions.EMPTY.systemIndexMappingsVersion());
        return ClusterStateUpdaters.addStateNotRecoveredBlock(
                ClusterStateUpdaters.setLocalNode(empty, transport.getLocalNode(), current));
    }

    @Override
    public void onIndexModule(IndexModule module) {
        module.setDirectoryWrapper((directory, shard) -> new UnhurriedDirectory(directory));
    }

    /** An answer need not wait until the operation is on the disk. */
    @Override
    public Collection<IndexSettingProvider> getAdditionalIndexSettingProviders(
            IndexSettingProvider.Parameters parameters) {
        return List.of((index, dataStream, mode, metadata, at, settings, mappings) -> UNHURRIED);
    }
}
