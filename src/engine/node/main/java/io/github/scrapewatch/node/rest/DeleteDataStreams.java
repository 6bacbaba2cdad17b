package io.github.scrapewatch.node.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.datastreams.DataStreamsActionUtil;
import org.elasticsearch.action.datastreams.DeleteDataStreamAction;
import org.elasticsearch.action.support.ActionFilters;
import org.elasticsearch.action.support.master.AcknowledgedResponse;
import org.elasticsearch.action.support.master.AcknowledgedTransportMasterNodeAction;
import org.elasticsearch.cluster.ClusterState;
import org.elasticsearch.cluster.ClusterStateUpdateTask;
import org.elasticsearch.cluster.block.ClusterBlockException;
import org.elasticsearch.cluster.block.ClusterBlockLevel;
import org.elasticsearch.cluster.metadata.DataStream;
import org.elasticsearch.cluster.metadata.IndexNameExpressionResolver;
import org.elasticsearch.cluster.metadata.Metadata;
import org.elasticsearch.cluster.metadata.MetadataDeleteIndexService;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.common.Priority;
import org.elasticsearch.common.util.concurrent.EsExecutors;
import org.elasticsearch.index.Index;
import org.elasticsearch.injection.guice.Inject;
import org.elasticsearch.tasks.Task;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.TransportService;

/** Deletes data streams with their backing indices, in one change of the cluster state. */
public final class DeleteDataStreams extends AcknowledgedTransportMasterNodeAction<DeleteDataStreamAction.Request> {
    private final IndexNameExpressionResolver resolver;

    @Inject
    public DeleteDataStreams(
            TransportService transport,
            ClusterService cluster,
            ThreadPool threads,
            ActionFilters filters,
            IndexNameExpressionResolver resolver) {
        super(
                DeleteDataStreamAction.NAME,
                transport,
                cluster,
                threads,
                filters,
                DeleteDataStreamAction.Request::new,
                EsExecutors.DIRECT_EXECUTOR_SERVICE);
        this.resolver = resolver;
    }

    /** Deprecated is only that the task is not batched with others, which a single node does not need. */
    @Override
    @SuppressWarnings("deprecation")
    protected void masterOperation(
            Task task,
            DeleteDataStreamAction.Request request,
            ClusterState state,
            ActionListener<AcknowledgedResponse> listener) {
        // Now, and not in the task only, so that an unknown name is answered even while the master is busy.
        resolve(request, state);
        clusterService.submitUnbatchedStateUpdateTask(
                "delete-data-stream", new ClusterStateUpdateTask(Priority.HIGH, request.masterNodeTimeout()) {
                    @Override
                    public ClusterState execute(ClusterState current) {
                        return without(resolve(request, current), current);
                    }

                    @Override
                    public void clusterStateProcessed(ClusterState before, ClusterState after) {
                        listener.onResponse(AcknowledgedResponse.TRUE);
                    }

                    @Override
                    public void onFailure(Exception e) {
                        listener.onFailure(e);
                    }
                });
    }

    private List<String> resolve(DeleteDataStreamAction.Request request, ClusterState state) {
        return DataStreamsActionUtil.getDataStreamNames(resolver, state, request.getNames(), request.indicesOptions());
    }

    /** Streams first: an index that is still some stream's write index is not deleted. */
    private ClusterState without(List<String> names, ClusterState state) {
        Metadata.Builder metadata = Metadata.builder(state.metadata());
        Set<Index> backing = new HashSet<>();
        for (String name : names) {
            DataStream stream = state.metadata().dataStreams().get(name);
            backing.addAll(stream.getIndices());
            backing.addAll(stream.getFailureIndices());
            metadata.removeDataStream(name);
        }
        ClusterState streamless = ClusterState.builder(state).metadata(metadata).build();
        return MetadataDeleteIndexService.deleteIndices(streamless, backing, clusterService.getSettings());
    }

    @Override
    protected ClusterBlockException checkBlock(DeleteDataStreamAction.Request request, ClusterState state) {
        return state.blocks().globalBlockedException(ClusterBlockLevel.METADATA_WRITE);
    }
}
