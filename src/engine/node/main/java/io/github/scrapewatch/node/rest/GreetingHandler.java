package io.github.scrapewatch.node.rest;

import java.io.IOException;
import java.util.List;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.ClusterState;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.index.IndexVersion;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/** Says who is there: what clients ask first, and what {@code ping} and {@code info} of the Java client ask. */
final class GreetingHandler extends BaseRestHandler {
    private final ClusterService cluster;

    GreetingHandler(ClusterService cluster) {
        this.cluster = cluster;
    }

    @Override
    public String getName() {
        return "main_action";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(RestRequest.Method.GET, "/"), new Route(RestRequest.Method.HEAD, "/"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
        boolean indented = request.paramAsBoolean("pretty", true);
        return channel ->
                channel.sendResponse(new RestResponse(RestStatus.OK, greeting(channel.newBuilder(), indented)));
    }

    private XContentBuilder greeting(XContentBuilder json, boolean indented) throws IOException {
        if (indented) {
            // Read by people more than by programs, so Elasticsearch indents this one unasked.
            json.prettyPrint().lfAtEnd();
        }
        ClusterState state = cluster.state();
        json.startObject();
        json.field("name", cluster.getNodeName());
        json.field("cluster_name", state.getClusterName().value());
        json.field("cluster_uuid", state.metadata().clusterUUID());
        version(json, Build.current());
        json.field("tagline", "You Know, for Search");
        return json.endObject();
    }

    private static void version(XContentBuilder json, Build build) throws IOException {
        json.startObject("version")
                .field("number", build.qualifiedVersion())
                .field("build_flavor", build.flavor())
                .field("build_type", build.type().displayName())
                .field("build_hash", build.hash())
                .field("build_date", build.date())
                .field("build_snapshot", build.isSnapshot())
                .field("lucene_version", IndexVersion.current().luceneVersion().toString())
                .field("minimum_wire_compatibility_version", build.minWireCompatVersion())
                .field("minimum_index_compatibility_version", build.minIndexCompatVersion())
                .endObject();
    }
}
