package io.github.scrapewatch.node.aggregation;

import static org.elasticsearch.xcontent.ConstructingObjectParser.constructorArg;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.elasticsearch.TransportVersion;
import org.elasticsearch.common.io.stream.StreamInput;
import org.elasticsearch.common.io.stream.StreamOutput;
import org.elasticsearch.script.Script;
import org.elasticsearch.search.aggregations.pipeline.AbstractPipelineAggregationBuilder;
import org.elasticsearch.search.aggregations.pipeline.BucketHelpers.GapPolicy;
import org.elasticsearch.search.aggregations.pipeline.PipelineAggregator;
import org.elasticsearch.xcontent.ConstructingObjectParser;
import org.elasticsearch.xcontent.ObjectParser.ValueType;
import org.elasticsearch.xcontent.XContentBuilder;

/** The request for a {@link BucketSelector}. */
final class BucketSelectorBuilder extends AbstractPipelineAggregationBuilder<BucketSelectorBuilder> {
    static final String NAME = "bucket_selector";

    static final ConstructingObjectParser<BucketSelectorBuilder, String> PARSER = new ConstructingObjectParser<>(
            NAME, false, (given, name) -> new BucketSelectorBuilder(name, (BucketPaths) given[0], (Script) given[1]));

    static {
        PARSER.declareField(constructorArg(), BucketPaths::read, BUCKETS_PATH_FIELD, ValueType.OBJECT_ARRAY_OR_STRING);
        Script.declareScript(PARSER, constructorArg());
        PARSER.declareField(
                (builder, policy) -> builder.gapPolicy = policy,
                BucketPaths::readGapPolicy,
                PipelineAggregator.Parser.GAP_POLICY,
                ValueType.STRING);
    }

    private final BucketPaths paths;
    private final Script script;
    private GapPolicy gapPolicy = GapPolicy.SKIP;

    private BucketSelectorBuilder(String name, BucketPaths paths, Script script) {
        super(name, NAME, paths.paths());
        this.paths = paths;
        this.script = script;
    }

    BucketSelectorBuilder(StreamInput in) throws IOException {
        super(in, NAME);
        paths = new BucketPaths(in.readMap(StreamInput::readString));
        script = new Script(in);
        gapPolicy = GapPolicy.readFrom(in);
    }

    @Override
    protected void doWriteTo(StreamOutput out) throws IOException {
        out.writeMap(paths.byName(), StreamOutput::writeString);
        script.writeTo(out);
        gapPolicy.writeTo(out);
    }

    @Override
    protected PipelineAggregator createInternal(Map<String, Object> metadata) {
        return new BucketSelector(name, paths, script, gapPolicy, metadata);
    }

    @Override
    protected void validate(ValidationContext context) {
        context.validateHasParent(NAME, name);
    }

    @Override
    protected boolean overrideBucketsPath() {
        return true;
    }

    @Override
    protected XContentBuilder internalXContent(XContentBuilder builder, Params params) throws IOException {
        return builder.field(BUCKETS_PATH_FIELD.getPreferredName(), paths.byName())
                .field(Script.SCRIPT_PARSE_FIELD.getPreferredName(), script)
                .field(PipelineAggregator.Parser.GAP_POLICY.getPreferredName(), gapPolicy.getName());
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && paths.equals(((BucketSelectorBuilder) other).paths)
                && script.equals(((BucketSelectorBuilder) other).script)
                && gapPolicy == ((BucketSelectorBuilder) other).gapPolicy;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), paths, script, gapPolicy);
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
