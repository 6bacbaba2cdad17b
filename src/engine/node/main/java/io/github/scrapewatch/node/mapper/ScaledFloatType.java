package io.github.scrapewatch.node.mapper;

import java.util.Collection;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.elasticsearch.index.mapper.NumberFieldMapper.NumberFieldType;
import org.elasticsearch.index.mapper.NumberFieldMapper.NumberType;
import org.elasticsearch.index.mapper.SourceValueFetcher;
import org.elasticsearch.index.mapper.ValueFetcher;
import org.elasticsearch.index.query.SearchExecutionContext;

/** A double that knows only the multiples of a step, one divided by the scaling factor. */
final class ScaledFloatType extends NumberFieldType {
    static final String NAME = "scaled_float";

    private final double scalingFactor;
    private final Number nullValue;

    ScaledFloatType(
            String path,
            boolean indexed,
            boolean docValues,
            double scalingFactor,
            Number nullValue,
            Map<String, String> meta) {
        super(
                path,
                NumberType.DOUBLE,
                indexed,
                false,
                docValues,
                true,
                nullValue,
                meta,
                null,
                false,
                null,
                null,
                false);
        this.scalingFactor = scalingFactor;
        this.nullValue = nullValue;
    }

    double scalingFactor() {
        return scalingFactor;
    }

    Number nullValue() {
        return nullValue;
    }

    double rounded(double value) {
        return Math.round(value * scalingFactor) / scalingFactor;
    }

    @Override
    public String typeName() {
        return NAME;
    }

    @Override
    public Query termQuery(Object value, SearchExecutionContext context) {
        return super.termQuery(rounded(value), context);
    }

    @Override
    public Query termsQuery(Collection<?> values, SearchExecutionContext context) {
        return super.termsQuery(values.stream().map(this::rounded).toList(), context);
    }

    private Object rounded(Object value) {
        return rounded(NumberType.DOUBLE.parse(value, false).doubleValue());
    }

    @Override
    public ValueFetcher valueFetcher(SearchExecutionContext context, String format) {
        if (format != null) {
            throw new IllegalArgumentException(
                    "Field [" + name() + "] of type [" + typeName() + "] doesn't support formats.");
        }
        return new SourceValueFetcher(name(), context, nullValue) {
            @Override
            protected Object parseSourceValue(Object value) {
                return value.equals("") ? null : rounded(value);
            }
        };
    }
}
