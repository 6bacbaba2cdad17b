package io.github.scrapewatch.node.mapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.mapper.BinaryFieldMapper.CustomBinaryDocValuesField;
import org.elasticsearch.index.mapper.DocumentParserContext;
import org.elasticsearch.index.mapper.FieldMapper;
import org.elasticsearch.index.mapper.MapperBuilderContext;

/** Keeps the values whole, as binary doc values, which unlike indexed terms may be longer than 32766 bytes. */
final class WildcardMapper extends FieldMapper {
    static final TypeParser PARSER = new TypeParser(
            (name, context) -> new Builder(name, IndexSettings.IGNORE_ABOVE_SETTING.get(context.getSettings())));

    private final int ignoreAboveDefault;

    private WildcardMapper(Builder builder, WildcardType type, BuilderParams params) {
        super(builder.leafName(), type, params);
        this.ignoreAboveDefault = builder.ignoreAboveDefault;
    }

    @Override
    public WildcardType fieldType() {
        return (WildcardType) super.fieldType();
    }

    @Override
    protected void parseCreateField(DocumentParserContext context) throws IOException {
        String given = context.parser().textOrNull();
        String value = given == null ? fieldType().nullValue() : given;
        if (value == null) {
            return;
        }
        if (value.length() > fieldType().ignoreAbove()) {
            context.addIgnoredField(fullPath());
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (context.doc().getByKey(fullPath()) instanceof CustomBinaryDocValuesField others) {
            others.add(bytes);
        } else {
            context.doc().addWithKey(fullPath(), new CustomBinaryDocValuesField(fullPath(), bytes));
        }
    }

    @Override
    public FieldMapper.Builder getMergeBuilder() {
        return new Builder(leafName(), ignoreAboveDefault).init(this);
    }

    @Override
    protected String contentType() {
        return WildcardType.NAME;
    }

    private static final class Builder extends FieldMapper.Builder {
        private final int ignoreAboveDefault;
        private final Parameter<Integer> ignoreAbove;
        private final Parameter<String> nullValue = Parameter.stringParam(
                        "null_value", false, mapper -> type(mapper).nullValue(), null)
                .acceptsNull();
        private final Parameter<Map<String, String>> meta = Parameter.metaParam();

        private Builder(String name, int ignoreAboveDefault) {
            super(name);
            this.ignoreAboveDefault = ignoreAboveDefault;
            this.ignoreAbove = Parameter.ignoreAboveParam(mapper -> type(mapper).ignoreAbove(), ignoreAboveDefault);
        }

        private static WildcardType type(FieldMapper mapper) {
            return ((WildcardMapper) mapper).fieldType();
        }

        @Override
        protected Parameter<?>[] getParameters() {
            return new Parameter<?>[] {ignoreAbove, nullValue, meta};
        }

        @Override
        public WildcardMapper build(MapperBuilderContext context) {
            WildcardType type = new WildcardType(
                    context.buildFullName(leafName()), nullValue.getValue(), ignoreAbove.getValue(), meta.getValue());
            return new WildcardMapper(this, type, builderParams(this, context));
        }
    }
}
