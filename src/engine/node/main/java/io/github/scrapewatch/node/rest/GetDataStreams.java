package io.github.scrapewatch.node.rest;

import java.util.HashMap;
import java.util.Map;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.datastreams.DataStreamsActionUtil;
import org.elasticsearch.action.datastreams.GetDataStreamAction;
import org.elasticsearch.action.datastreams.GetDataStreamAction.Response.DataStreamInfo;
import org.elasticsearch.action.datastreams.GetDataStreamAction.Response.IndexProperties;
import org.elasticsearch.action.datastreams.GetDataStreamAction.Response.ManagedBy;
import org.elasticsearch.action.support.ActionFilters;
import org.elasticsearch.action.support.HandledTransportAction;
import org.elasticsearch.cluster.ClusterState;
import org.elasticsearch.cluster.health.ClusterStateHealth;
import org.elasticsearch.cluster.metadata.DataStream;
import org.elasticsearch.cluster.metadata.IndexMetadata;
import org.elasticsearch.cluster.metadata.IndexNameExpressionResolver;
import org.elasticsearch.cluster.metadata.MetadataIndexTemplateService;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.concurrent.EsExecutors;
import org.elasticsearch.index.Index;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.injection.guice.Inject;
import org.elasticsearch.tasks.Task;
import org.elasticsearch.transport.TransportService;

/** Describes data streams: their backing indices, template and health. */
public final class GetDataStreams
        extends HandledTransportAction<GetDataStreamAction.Request, GetDataStreamAction.Response> {
    private final ClusterService cluster;
    private final IndexNameExpressionResolver resolver;

    @Inject
    public GetDataStreams(
            TransportService transport,
            ActionFilters filters,
            ClusterService cluster,
            IndexNameExpressionResolver resolver) {
        super(
                GetDataStreamAction.NAME,
                transport,
                filters,
                GetDataStreamAction.Request::new,
                EsExecutors.DIRECT_EXECUTOR_SERVICE);
        this.cluster = cluster;
        this.resolver = resolver;
    }

    @Override
    protected void doExecute(
            Task task, GetDataStreamAction.Request request, ActionListener<GetDataStreamAction.Response> listener) {
        ClusterState state = cluster.state();
        listener.onResponse(new GetDataStreamAction.Response(
                DataStreamsActionUtil.getDataStreamNames(resolver, state, request.getNames(), request.indicesOptions())
                        .stream()
                        .sorted()
                        .map(name -> describe(state.metadata().dataStreams().get(name), state))
                        .toList()));
    }

    private static DataStreamInfo describe(DataStream stream, ClusterState state) {
        String template =
                MetadataIndexTemplateService.findV2Template(state.metadata(), stream.getName(), stream.isHidden());
        Settings settings = template == null
                ? Settings.EMPTY
                : MetadataIndexTemplateService.resolveSettings(state.metadata(), template);
        String[] backing = stream.getIndices().stream().map(Index::getName).toArray(String[]::new);
        return new DataStreamInfo(
                stream,
                stream.isFailureStoreExplicitlyEnabled(),
                new ClusterStateHealth(state, backing).getStatus(),
                template,
                settings.get(IndexMetadata.LIFECYCLE_NAME),
                null,
                properties(stream, state),
                IndexSettings.PREFER_ILM_SETTING.get(settings),
                null,
                IndexSettings.MODE.get(settings).getName());
    }

    private static Map<Index, IndexProperties> properties(DataStream stream, ClusterState state) {
        Map<Index, IndexProperties> properties = new HashMap<>();
        for (Index index : stream.getIndices()) {
            Settings settings = state.metadata().getIndexSafe(index).getSettings();
            String policy = settings.get(IndexMetadata.LIFECYCLE_NAME);
            properties.put(
                    index,
                    new IndexProperties(
                            IndexSettings.PREFER_ILM_SETTING.get(settings),
                            policy,
                            policy == null ? ManagedBy.UNMANAGED : ManagedBy.ILM,
                            IndexSettings.MODE.get(settings).getName()));
        }
        return properties;
    }
}
