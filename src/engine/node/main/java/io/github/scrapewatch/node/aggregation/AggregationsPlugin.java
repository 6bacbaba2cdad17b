package io.github.scrapewatch.node.aggregation;

import java.util.List;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.plugins.SearchPlugin;

/** The aggregations. */
public final class AggregationsPlugin extends Plugin implements SearchPlugin {
    @Override
    public List<PipelineAggregationSpec> getPipelineAggregations() {
        return List.of(
                new PipelineAggregationSpec(
                        BucketSelectorBuilder.NAME, BucketSelectorBuilder::new, BucketSelectorBuilder.PARSER),
                new PipelineAggregationSpec(BucketSortBuilder.NAME, BucketSortBuilder::new, BucketSortBuilder.PARSER));
    }
}
