package io.github.scrapewatch.node.aggregation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.elasticsearch.script.BucketAggregationSelectorScript;
import org.elasticsearch.script.Script;
import org.elasticsearch.search.aggregations.AggregationReduceContext;
import org.elasticsearch.search.aggregations.InternalAggregation;
import org.elasticsearch.search.aggregations.InternalMultiBucketAggregation.InternalBucket;
import org.elasticsearch.search.aggregations.pipeline.BucketHelpers.GapPolicy;
import org.elasticsearch.search.aggregations.pipeline.PipelineAggregator;

/** Keeps the buckets that a script says yes to. */
final class BucketSelector extends PipelineAggregator {
    private final BucketPaths paths;
    private final Script script;
    private final GapPolicy gapPolicy;

    BucketSelector(String name, BucketPaths paths, Script script, GapPolicy gapPolicy, Map<String, Object> metadata) {
        super(name, paths.paths(), metadata);
        this.paths = paths;
        this.script = script;
        this.gapPolicy = gapPolicy;
    }

    @Override
    public InternalAggregation reduce(InternalAggregation aggregation, AggregationReduceContext context) {
        BucketAggregationSelectorScript.Factory compiled =
                context.scriptService().compile(script, BucketAggregationSelectorScript.CONTEXT);
        Buckets parent = Buckets.of(aggregation);
        List<? extends InternalBucket> kept = parent.all().stream()
                .filter(bucket -> compiled.newInstance(variables(path -> parent.value(bucket, path, gapPolicy)))
                        .execute())
                .toList();
        return parent.with(kept);
    }

    /** A number that is missing is null for the script, whatever the gap policy: it cannot skip a bucket here. */
    private Map<String, Object> variables(Function<String, Double> valueAt) {
        Map<String, Object> variables = new HashMap<>();
        if (script.getParams() != null) {
            variables.putAll(script.getParams());
        }
        paths.byName().forEach((name, path) -> variables.put(name, valueAt.apply(path)));
        return variables;
    }
}
