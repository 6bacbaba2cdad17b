package io.github.scrapewatch.node.aggregation;

import static org.elasticsearch.xcontent.ConstructingObjectParser.optionalConstructorArg;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.elasticsearch.TransportVersion;
import org.elasticsearch.common.io.stream.StreamInput;
import org.elasticsearch.common.io.stream.StreamOutput;
import org.elasticsearch.search.aggregations.pipeline.AbstractPipelineAggregationBuilder;
import org.elasticsearch.search.aggregations.pipeline.BucketHelpers.GapPolicy;
import org.elasticsearch.search.aggregations.pipeline.PipelineAggregator;
import org.elasticsearch.search.builder.SearchSourceBuilder;
import org.elasticsearch.search.sort.FieldSortBuilder;
import org.elasticsearch.search.sort.SortBuilder;
import org.elasticsearch.xcontent.ConstructingObjectParser;
import org.elasticsearch.xcontent.ObjectParser.ValueType;
import org.elasticsearch.xcontent.XContentBuilder;
import org.elasticsearch.xcontent.XContentParser;

/** The request for a {@link BucketSort}. */
final class BucketSortBuilder extends AbstractPipelineAggregationBuilder<BucketSortBuilder> {
    static final String NAME = "bucket_sort";

    @SuppressWarnings("unchecked")
    static final ConstructingObjectParser<BucketSortBuilder, String> PARSER = new ConstructingObjectParser<>(
            NAME,
            false,
            (given, name) ->
                    new BucketSortBuilder(name, given[0] == null ? List.of() : (List<FieldSortBuilder>) given[0]));

    static {
        PARSER.declareField(
                optionalConstructorArg(),
                (parser, name) -> sorts(parser),
                SearchSourceBuilder.SORT_FIELD,
                ValueType.OBJECT_ARRAY_OR_STRING);
        PARSER.declareInt(BucketSortBuilder::from, SearchSourceBuilder.FROM_FIELD);
        PARSER.declareInt(BucketSortBuilder::size, SearchSourceBuilder.SIZE_FIELD);
        PARSER.declareField(
                (builder, policy) -> builder.gapPolicy = policy,
                BucketPaths::readGapPolicy,
                PipelineAggregator.Parser.GAP_POLICY,
                ValueType.STRING);
    }

    private final List<FieldSortBuilder> sorts;
    private int from;
    private Integer size;
    private GapPolicy gapPolicy = GapPolicy.SKIP;

    private BucketSortBuilder(String name, List<FieldSortBuilder> sorts) {
        super(name, NAME, sorts.stream().map(FieldSortBuilder::getFieldName).toArray(String[]::new));
        this.sorts = sorts;
    }

    BucketSortBuilder(StreamInput in) throws IOException {
        super(in, NAME);
        sorts = in.readCollectionAsList(FieldSortBuilder::new);
        from = in.readVInt();
        size = in.readOptionalVInt();
        gapPolicy = GapPolicy.readFrom(in);
    }

    private static List<FieldSortBuilder> sorts(XContentParser parser) throws IOException {
        return SortBuilder.fromXContent(parser).stream()
                .filter(FieldSortBuilder.class::isInstance)
                .map(FieldSortBuilder.class::cast)
                .toList();
    }

    private void from(int from) {
        if (from < 0) {
            throw new IllegalArgumentException("[from] must be a non-negative integer: [" + from + "]");
        }
        this.from = from;
    }

    private void size(int size) {
        if (size <= 0) {
            throw new IllegalArgumentException("[size] must be a positive integer: [" + size + "]");
        }
        this.size = size;
    }

    @Override
    protected void doWriteTo(StreamOutput out) throws IOException {
        out.writeCollection(sorts);
        out.writeVInt(from);
        out.writeOptionalVInt(size);
        gapPolicy.writeTo(out);
    }

    @Override
    protected PipelineAggregator createInternal(Map<String, Object> metadata) {
        return new BucketSort(name, sorts, new BucketSort.Page(from, size), gapPolicy, metadata);
    }

    @Override
    protected void validate(ValidationContext context) {
        context.validateHasParent(NAME, name);
        if (sorts.isEmpty() && size == null && from == 0) {
            context.addValidationError(
                    "[" + name + "] is configured to perform nothing. Please set either of [sort, size, from] to use ["
                            + NAME + "]");
        }
    }

    @Override
    protected boolean overrideBucketsPath() {
        return true;
    }

    @Override
    protected XContentBuilder internalXContent(XContentBuilder builder, Params params) throws IOException {
        builder.xContentList(SearchSourceBuilder.SORT_FIELD.getPreferredName(), sorts)
                .field(SearchSourceBuilder.FROM_FIELD.getPreferredName(), from);
        if (size != null) {
            builder.field(SearchSourceBuilder.SIZE_FIELD.getPreferredName(), size);
        }
        return builder.field(PipelineAggregator.Parser.GAP_POLICY.getPreferredName(), gapPolicy.getName());
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && state().equals(((BucketSortBuilder) other).state());
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), state());
    }

    private List<Object> state() {
        return List.of(sorts, from, size == null ? "all" : size, gapPolicy);
    }

    @Override
    public String getWriteableName() {
        return NAME;
    }

    @Override
    public TransportVersion getMinimalSupportedVersion() {
        return TransportVersion.zero();
    }
}
