package io.github.scrapewatch.node.rest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.elasticsearch.action.ActionRunnable;
import org.elasticsearch.action.support.IndicesOptions;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.common.Strings;
import org.elasticsearch.index.query.AbstractQueryBuilder;
import org.elasticsearch.index.query.QueryBuilder;
import org.elasticsearch.index.reindex.BulkByScrollResponse;
import org.elasticsearch.index.reindex.BulkByScrollTask;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestChannel;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestRequest.Method;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.rest.action.RestBuilderListener;
import org.elasticsearch.xcontent.ToXContent;
import org.elasticsearch.xcontent.XContentBuilder;
import org.elasticsearch.xcontent.XContentParser;

/** Deletes what a query finds. The request waits for the end: tasks, slices and throttling are not for a test's few documents. */
final class DeleteByQueryHandler extends BaseRestHandler {
    @Override
    public String getName() {
        return "delete_by_query_action";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.POST, "/{index}/_delete_by_query"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) throws IOException {
        if (!request.paramAsBoolean("wait_for_completion", true)) {
            throw new IllegalArgumentException(
                    "[wait_for_completion=false] is not part of the embedded engine: leave it out");
        }
        request.param("slices");
        request.param("requests_per_second");
        DeleteByQuery deletion = new DeleteByQuery(
                Strings.splitStringByCommaToArray(request.param("index")),
                IndicesOptions.fromRequest(request, IndicesOptions.strictExpandOpenAndForbidClosed()),
                query(request),
                "proceed".equals(request.param("conflicts")),
                request.paramAsBoolean("refresh", false));
        return channel -> client.threadPool()
                .generic()
                .execute(ActionRunnable.supply(new Answer(channel), () -> deletion.run(client)));
    }

    private static QueryBuilder query(RestRequest request) throws IOException {
        if (!request.hasContent()) {
            throw new IllegalArgumentException("query is missing");
        }
        try (XContentParser parser = request.contentParser()) {
            QueryBuilder query = null;
            parser.nextToken();
            while (parser.nextToken() == XContentParser.Token.FIELD_NAME) {
                String name = parser.currentName();
                if (!name.equals("query")) {
                    throw new IllegalArgumentException("request does not support [" + name + "]");
                }
                parser.nextToken();
                query = AbstractQueryBuilder.parseTopLevelQuery(parser);
            }
            if (query == null) {
                throw new IllegalArgumentException("query is missing");
            }
            return query;
        }
    }

    private static final class Answer extends RestBuilderListener<BulkByScrollResponse> {
        private static final ToXContent.Params ONLY_DELETIONS = new ToXContent.MapParams(Map.of(
                BulkByScrollTask.Status.INCLUDE_CREATED, "false", BulkByScrollTask.Status.INCLUDE_UPDATED, "false"));

        private Answer(RestChannel channel) {
            super(channel);
        }

        @Override
        public RestResponse buildResponse(BulkByScrollResponse response, XContentBuilder json) throws Exception {
            json.startObject();
            response.toXContent(json, ONLY_DELETIONS);
            json.endObject();
            boolean conflict = !response.getBulkFailures().isEmpty();
            return new RestResponse(conflict ? RestStatus.CONFLICT : RestStatus.OK, json);
        }
    }
}
