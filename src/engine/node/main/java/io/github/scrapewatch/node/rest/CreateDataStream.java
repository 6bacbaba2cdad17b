package io.github.scrapewatch.node.rest;

import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.datastreams.CreateDataStreamAction;
import org.elasticsearch.action.support.ActionFilters;
import org.elasticsearch.action.support.master.AcknowledgedResponse;
import org.elasticsearch.action.support.master.AcknowledgedTransportMasterNodeAction;
import org.elasticsearch.cluster.ClusterState;
import org.elasticsearch.cluster.block.ClusterBlockException;
import org.elasticsearch.cluster.block.ClusterBlockLevel;
import org.elasticsearch.cluster.metadata.MetadataCreateDataStreamService;
import org.elasticsearch.cluster.metadata.MetadataCreateDataStreamService.CreateDataStreamClusterStateUpdateRequest;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.common.util.concurrent.EsExecutors;
import org.elasticsearch.injection.guice.Inject;
import org.elasticsearch.tasks.Task;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.TransportService;

/** Creates a data stream before its first document does. The work is the server's own. */
public final class CreateDataStream extends AcknowledgedTransportMasterNodeAction<CreateDataStreamAction.Request> {
    private final MetadataCreateDataStreamService dataStreams;

    @Inject
    public CreateDataStream(
            TransportService transport,
            ClusterService cluster,
            ThreadPool threads,
            ActionFilters filters,
            MetadataCreateDataStreamService dataStreams) {
        super(
                CreateDataStreamAction.NAME,
                transport,
                cluster,
                threads,
                filters,
                CreateDataStreamAction.Request::new,
                EsExecutors.DIRECT_EXECUTOR_SERVICE);
        this.dataStreams = dataStreams;
    }

    @Override
    protected void masterOperation(
            Task task,
            CreateDataStreamAction.Request request,
            ClusterState state,
            ActionListener<AcknowledgedResponse> listener) {
        dataStreams.createDataStream(
                new CreateDataStreamClusterStateUpdateRequest(
                        request.getName(),
                        request.getStartTime(),
                        null,
                        request.masterNodeTimeout(),
                        request.ackTimeout(),
                        true),
                listener);
    }

    @Override
    protected ClusterBlockException checkBlock(CreateDataStreamAction.Request request, ClusterState state) {
        return state.blocks().globalBlockedException(ClusterBlockLevel.METADATA_WRITE);
    }
}
