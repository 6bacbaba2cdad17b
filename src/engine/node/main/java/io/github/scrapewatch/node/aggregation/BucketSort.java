package io.github.scrapewatch.node.aggregation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.elasticsearch.search.aggregations.AggregationReduceContext;
import org.elasticsearch.search.aggregations.InternalAggregation;
import org.elasticsearch.search.aggregations.InternalMultiBucketAggregation.InternalBucket;
import org.elasticsearch.search.aggregations.KeyComparable;
import org.elasticsearch.search.aggregations.bucket.MultiBucketsAggregation.Bucket;
import org.elasticsearch.search.aggregations.pipeline.BucketHelpers.GapPolicy;
import org.elasticsearch.search.aggregations.pipeline.PipelineAggregator;
import org.elasticsearch.search.sort.FieldSortBuilder;
import org.elasticsearch.search.sort.SortOrder;

/** Puts buckets in an order of their numbers or keys and keeps a page of them. */
final class BucketSort extends PipelineAggregator {
    private static final String KEY = "_key";

    private final List<FieldSortBuilder> sorts;
    private final Page page;
    private final GapPolicy gapPolicy;

    BucketSort(
            String name, List<FieldSortBuilder> sorts, Page page, GapPolicy gapPolicy, Map<String, Object> metadata) {
        super(name, sorts.stream().map(FieldSortBuilder::getFieldName).toArray(String[]::new), metadata);
        this.sorts = sorts;
        this.page = page;
        this.gapPolicy = gapPolicy;
    }

    /** A size of null is all there are. */
    record Page(int from, Integer size) {
        <T> List<T> of(Stream<T> all) {
            Stream<T> rest = all.skip(from);
            return (size == null ? rest : rest.limit(size)).toList();
        }
    }

    @Override
    public InternalAggregation reduce(InternalAggregation aggregation, AggregationReduceContext context) {
        Buckets parent = Buckets.of(aggregation);
        Stream<Ranked> ranked = parent.all().stream().map(bucket -> rank(parent, bucket));
        if (!sorts.isEmpty()) {
            // A bucket without any of the numbers has no place in the order; one that lacks some of them comes last.
            ranked = ranked.filter(bucket -> bucket.ranks().stream().anyMatch(rank -> rank != null))
                    .sorted(order());
        }
        return parent.with(page.of(ranked.map(Ranked::bucket)));
    }

    private Ranked rank(Buckets parent, InternalBucket bucket) {
        List<Object> ranks = new ArrayList<>();
        for (FieldSortBuilder sort : sorts) {
            ranks.add(KEY.equals(sort.getFieldName()) ? new Key(bucket) : number(parent, bucket, sort.getFieldName()));
        }
        return new Ranked(bucket, ranks);
    }

    private Double number(Buckets parent, InternalBucket bucket, String path) {
        Double value = parent.value(bucket, path, gapPolicy);
        return value == null || gapPolicy.isSkippable && Double.isNaN(value) ? null : value;
    }

    private Comparator<Ranked> order() {
        Comparator<Ranked> order = (left, right) -> 0;
        for (int i = 0; i < sorts.size(); i++) {
            int position = i;
            Comparator<Object> ascending = BucketSort::compare;
            Comparator<Object> directed = sorts.get(i).order() == SortOrder.DESC ? ascending.reversed() : ascending;
            order = order.thenComparing(bucket -> bucket.ranks().get(position), Comparator.nullsLast(directed));
        }
        return order;
    }

    private static int compare(Object left, Object right) {
        return left instanceof Key key ? key.compareTo((Key) right) : ((Double) left).compareTo((Double) right);
    }

    private record Ranked(InternalBucket bucket, List<Object> ranks) {}

    private record Key(InternalBucket bucket) implements Comparable<Key> {
        /** Buckets of one aggregation have keys of one type. */
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public int compareTo(Key other) {
            if (bucket instanceof KeyComparable comparable) {
                return comparable.compareKey((Bucket) other.bucket);
            }
            return ((Comparable) bucket.getKey()).compareTo(other.bucket.getKey());
        }
    }
}
