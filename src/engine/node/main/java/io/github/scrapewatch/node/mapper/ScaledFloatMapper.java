package io.github.scrapewatch.node.mapper;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.elasticsearch.index.mapper.DocumentParserContext;
import org.elasticsearch.index.mapper.FieldMapper;
import org.elasticsearch.index.mapper.MapperBuilderContext;
import org.elasticsearch.index.mapper.NumberFieldMapper;
import org.elasticsearch.index.mapper.NumberFieldMapper.NumberType;
import org.elasticsearch.xcontent.XContentBuilder;
import org.elasticsearch.xcontent.XContentParser;

/** Rounds numbers to the step of the field. They are kept as doubles, where the original keeps a multiple of the step as a long. */
final class ScaledFloatMapper extends FieldMapper {
    static final TypeParser PARSER = new TypeParser((name, context) -> new Builder(
            name,
            IGNORE_MALFORMED_SETTING.get(context.getSettings()),
            NumberFieldMapper.COERCE_SETTING.get(context.getSettings())));

    private final boolean ignoreMalformed;
    private final boolean coerce;
    private final boolean ignoreMalformedDefault;
    private final boolean coerceDefault;

    private ScaledFloatMapper(Builder builder, ScaledFloatType type, BuilderParams params) {
        super(builder.leafName(), type, params);
        this.ignoreMalformed = builder.ignoreMalformed.getValue();
        this.coerce = builder.coerce.getValue();
        this.ignoreMalformedDefault = builder.ignoreMalformed.getDefaultValue();
        this.coerceDefault = builder.coerce.getDefaultValue();
    }

    @Override
    public ScaledFloatType fieldType() {
        return (ScaledFloatType) super.fieldType();
    }

    @Override
    public boolean ignoreMalformed() {
        return ignoreMalformed;
    }

    @Override
    protected void parseCreateField(DocumentParserContext context) throws IOException {
        Number value;
        try {
            value = read(context.parser());
        } catch (IllegalArgumentException e) {
            if (!ignoreMalformed) {
                throw e;
            }
            context.addIgnoredField(fullPath());
            return;
        }
        if (value != null) {
            double rounded = fieldType().rounded(value.doubleValue());
            NumberType.DOUBLE.addFields(
                    context.doc(),
                    fullPath(),
                    rounded,
                    fieldType().isIndexed(),
                    fieldType().hasDocValues(),
                    false);
            if (!fieldType().hasDocValues()) {
                context.addToFieldNames(fullPath());
            }
        }
    }

    private Number read(XContentParser parser) throws IOException {
        boolean empty =
                parser.currentToken() == XContentParser.Token.VALUE_STRING && coerce && parser.textLength() == 0;
        return empty || parser.currentToken() == XContentParser.Token.VALUE_NULL
                ? fieldType().nullValue()
                : NumberType.DOUBLE.parse(parser, coerce);
    }

    @Override
    public FieldMapper.Builder getMergeBuilder() {
        return new Builder(leafName(), ignoreMalformedDefault, coerceDefault).init(this);
    }

    @Override
    protected String contentType() {
        return ScaledFloatType.NAME;
    }

    private static final class Builder extends FieldMapper.Builder {
        private final Parameter<Boolean> indexed =
                Parameter.indexParam(mapper -> type(mapper).isIndexed(), true);
        private final Parameter<Boolean> docValues =
                Parameter.docValuesParam(mapper -> type(mapper).hasDocValues(), true);
        private final Parameter<Boolean> ignoreMalformed;
        private final Parameter<Boolean> coerce;
        private final Parameter<Double> scalingFactor = number("scaling_factor", false)
                .addValidator(factor -> {
                    if (factor == null) {
                        throw new IllegalArgumentException("Field [scaling_factor] is required");
                    }
                    if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
                        throw new IllegalArgumentException(
                                "[scaling_factor] must be a positive number, got [" + factor + "]");
                    }
                });
        private final Parameter<Double> nullValue = number("null_value", true).acceptsNull();
        private final Parameter<Map<String, String>> meta = Parameter.metaParam();

        private Builder(String name, boolean ignoreMalformed, boolean coerce) {
            super(name);
            this.ignoreMalformed = Parameter.boolParam(
                    "ignore_malformed", true, mapper -> ((ScaledFloatMapper) mapper).ignoreMalformed, ignoreMalformed);
            this.coerce = Parameter.boolParam("coerce", true, mapper -> ((ScaledFloatMapper) mapper).coerce, coerce);
        }

        private static Parameter<Double> number(String name, boolean isNullValue) {
            return new Parameter<>(
                    name,
                    !isNullValue,
                    () -> null,
                    (field, context, given) -> given == null
                            ? null
                            : NumberType.DOUBLE.parse(given, false).doubleValue(),
                    mapper -> isNullValue
                            ? (Double) type(mapper).nullValue()
                            : (Double) type(mapper).scalingFactor(),
                    XContentBuilder::field,
                    Objects::toString);
        }

        private static ScaledFloatType type(FieldMapper mapper) {
            return ((ScaledFloatMapper) mapper).fieldType();
        }

        @Override
        protected Parameter<?>[] getParameters() {
            return new Parameter<?>[] {indexed, docValues, ignoreMalformed, coerce, scalingFactor, nullValue, meta};
        }

        @Override
        public ScaledFloatMapper build(MapperBuilderContext context) {
            ScaledFloatType type = new ScaledFloatType(
                    context.buildFullName(leafName()),
                    indexed.getValue(),
                    docValues.getValue(),
                    scalingFactor.getValue(),
                    nullValue.getValue(),
                    meta.getValue());
            return new ScaledFloatMapper(this, type, builderParams(this, context));
        }
    }
}
