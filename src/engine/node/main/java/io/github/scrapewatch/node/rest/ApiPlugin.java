package io.github.scrapewatch.node.rest;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.elasticsearch.action.ActionRequest;
import org.elasticsearch.action.ActionResponse;
import org.elasticsearch.action.datastreams.CreateDataStreamAction;
import org.elasticsearch.action.datastreams.DeleteDataStreamAction;
import org.elasticsearch.action.datastreams.GetDataStreamAction;
import org.elasticsearch.action.support.MappedActionFilter;
import org.elasticsearch.cluster.metadata.IndexNameExpressionResolver;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.common.io.stream.NamedWriteableRegistry;
import org.elasticsearch.common.settings.ClusterSettings;
import org.elasticsearch.common.settings.IndexScopedSettings;
import org.elasticsearch.common.settings.Setting;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.settings.SettingsFilter;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.index.IndexSettingProvider;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestController;
import org.elasticsearch.rest.RestHandler;
import org.elasticsearch.xpack.core.ilm.LifecycleSettings;
import org.elasticsearch.xpack.core.ilm.RolloverAction;

/** The REST endpoints. */
public final class ApiPlugin extends Plugin implements ActionPlugin {
    private ClusterService cluster;

    @Override
    public Collection<?> createComponents(PluginServices services) {
        cluster = services.clusterService();
        return List.of();
    }

    @Override
    public Collection<ActionHandler<? extends ActionRequest, ? extends ActionResponse>> getActions() {
        return List.of(
                new ActionHandler<>(CreateDataStreamAction.INSTANCE, CreateDataStream.class),
                new ActionHandler<>(DeleteDataStreamAction.INSTANCE, DeleteDataStreams.class),
                new ActionHandler<>(GetDataStreamAction.INSTANCE, GetDataStreams.class));
    }

    /** There is no lifecycle management here, but templates name its policies, and an unknown setting would refuse them. */
    @Override
    public List<Setting<?>> getSettings() {
        return List.of(
                LifecycleSettings.LIFECYCLE_NAME_SETTING,
                LifecycleSettings.LIFECYCLE_INDEXING_COMPLETE_SETTING,
                LifecycleSettings.LIFECYCLE_SKIP_SETTING,
                LifecycleSettings.LIFECYCLE_STEP_WAIT_TIME_THRESHOLD_SETTING,
                RolloverAction.LIFECYCLE_ROLLOVER_ALIAS_SETTING);
    }

    @Override
    public Collection<RestHandler> getRestHandlers(
            Settings settings,
            NamedWriteableRegistry namedWriteables,
            RestController controller,
            ClusterSettings clusterSettings,
            IndexScopedSettings indexSettings,
            SettingsFilter settingsFilter,
            IndexNameExpressionResolver resolver,
            Supplier<DiscoveryNodes> nodes,
            Predicate<NodeFeature> features) {
        return List.of(
                new GreetingHandler(cluster),
                new DataStreamsHandler(),
                new DeleteByQueryHandler(),
                new AbsentFeaturesHandler());
    }

    @Override
    public Collection<MappedActionFilter> getMappedActionFilters() {
        return List.of(new FeatureInfoFilter(), new FeatureUsageFilter(), new AbsentCommandsFilter());
    }

    @Override
    public Collection<IndexSettingProvider> getAdditionalIndexSettingProviders(
            IndexSettingProvider.Parameters parameters) {
        return List.of(new AvailableCompression());
    }
}
