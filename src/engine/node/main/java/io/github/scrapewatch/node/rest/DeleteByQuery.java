package io.github.scrapewatch.node.rest;

import java.util.ArrayList;
import java.util.List;
import org.elasticsearch.action.bulk.BulkItemResponse;
import org.elasticsearch.action.bulk.BulkRequestBuilder;
import org.elasticsearch.action.search.SearchResponse;
import org.elasticsearch.action.support.IndicesOptions;
import org.elasticsearch.client.internal.Client;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.index.query.QueryBuilder;
import org.elasticsearch.index.reindex.BulkByScrollResponse;
import org.elasticsearch.index.reindex.BulkByScrollTask;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.search.SearchHit;

/** One deletion: scrolls through what the query finds and deletes each page, document by document, unless it has changed since. */
record DeleteByQuery(
        String[] indices, IndicesOptions options, QueryBuilder query, boolean overConflicts, boolean refresh) {
    private static final int PAGE = 1000;
    private static final TimeValue KEEP_ALIVE = TimeValue.timeValueMinutes(5);

    BulkByScrollResponse run(Client client) {
        long start = System.nanoTime();
        Tally tally = new Tally();
        SearchResponse page = client.prepareSearch(indices)
                .setIndicesOptions(options)
                .setQuery(query)
                .setSize(PAGE)
                .setFetchSource(false)
                .seqNoAndPrimaryTerm(true)
                .setTrackTotalHits(true)
                .setScroll(KEEP_ALIVE)
                .get();
        tally.total = page.getHits().getTotalHits().value;
        String scroll = page.getScrollId();
        while (page.getHits().getHits().length > 0 && tally.failures.isEmpty()) {
            delete(page, tally, client);
            page.decRef();
            page = client.prepareSearchScroll(scroll).setScroll(KEEP_ALIVE).get();
            scroll = page.getScrollId();
        }
        page.decRef();
        client.prepareClearScroll().addScrollId(scroll).get();
        if (refresh) {
            client.admin()
                    .indices()
                    .prepareRefresh(indices)
                    .setIndicesOptions(options)
                    .get();
        }
        return tally.response(TimeValue.timeValueNanos(System.nanoTime() - start));
    }

    private void delete(SearchResponse page, Tally tally, Client client) {
        BulkRequestBuilder bulk = client.prepareBulk();
        for (SearchHit hit : page.getHits()) {
            bulk.add(client.prepareDelete(hit.getIndex(), hit.getId())
                    .setIfSeqNo(hit.getSeqNo())
                    .setIfPrimaryTerm(hit.getPrimaryTerm()));
        }
        tally.batches++;
        for (BulkItemResponse item : bulk.get()) {
            tally.count(item, overConflicts);
        }
    }

    private static final class Tally {
        private final List<BulkItemResponse.Failure> failures = new ArrayList<>();
        private long total;
        private long deleted;
        private long conflicts;
        private int batches;

        private void count(BulkItemResponse item, boolean overConflicts) {
            if (!item.isFailed()) {
                deleted++;
                return;
            }
            boolean conflict = item.getFailure().getStatus() == RestStatus.CONFLICT;
            if (conflict) {
                conflicts++;
            }
            if (!conflict || !overConflicts) {
                failures.add(item.getFailure());
            }
        }

        private BulkByScrollResponse response(TimeValue took) {
            TimeValue never = TimeValue.ZERO;
            BulkByScrollTask.Status status = new BulkByScrollTask.Status(
                    null, total, 0, 0, deleted, batches, conflicts, 0, 0, 0, never, -1, null, never);
            return new BulkByScrollResponse(took, status, failures, List.of(), false);
        }
    }
}
