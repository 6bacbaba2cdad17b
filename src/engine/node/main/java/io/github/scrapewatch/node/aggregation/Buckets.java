package io.github.scrapewatch.node.aggregation;

import java.util.List;
import org.elasticsearch.search.aggregations.InternalAggregation;
import org.elasticsearch.search.aggregations.InternalMultiBucketAggregation;
import org.elasticsearch.search.aggregations.InternalMultiBucketAggregation.InternalBucket;
import org.elasticsearch.search.aggregations.pipeline.BucketHelpers;
import org.elasticsearch.search.aggregations.pipeline.BucketHelpers.GapPolicy;

/** The buckets of the aggregation that a pipeline aggregation stands in, whatever their type. */
record Buckets(InternalMultiBucketAggregation<?, ?> owner) {
    static Buckets of(InternalAggregation aggregation) {
        return new Buckets((InternalMultiBucketAggregation<?, ?>) aggregation);
    }

    List<? extends InternalBucket> all() {
        return owner.getBuckets();
    }

    Double value(InternalBucket bucket, String path, GapPolicy gapPolicy) {
        return BucketHelpers.resolveBucketValue(owner, bucket, path, gapPolicy);
    }

    /** The buckets are the owner's own, so they have the type that it wants. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    InternalAggregation with(List<? extends InternalBucket> buckets) {
        return ((InternalMultiBucketAggregation) owner).create(buckets);
    }
}
