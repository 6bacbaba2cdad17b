package io.github.scrapewatch.node.mapper;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.elasticsearch.index.mapper.DocumentParserContext;
import org.elasticsearch.index.mapper.FieldMapper;
import org.elasticsearch.index.mapper.MapperBuilderContext;
import org.elasticsearch.index.mapper.MapperParsingException;
import org.elasticsearch.xcontent.XContentBuilder;

/** Indexes nothing: it only sees to it that no document says anything else than the mapping does. */
final class ConstantKeywordMapper extends FieldMapper {
    static final TypeParser PARSER = new TypeParser((name, context) -> new Builder(name));

    private ConstantKeywordMapper(String leafName, ConstantKeywordType type, BuilderParams params) {
        super(leafName, type, params);
    }

    @Override
    public ConstantKeywordType fieldType() {
        return (ConstantKeywordType) super.fieldType();
    }

    @Override
    protected void parseCreateField(DocumentParserContext context) throws IOException {
        String incoming = context.parser().textOrNull();
        if (incoming == null) {
            throw new IllegalArgumentException(
                    "[constant_keyword] field [" + fullPath() + "] doesn't accept [null] values");
        }
        String value = fieldType().value();
        if (value == null) {
            announce(incoming, context);
        } else if (!value.equals(incoming)) {
            throw new IllegalArgumentException("[constant_keyword] field [" + fullPath()
                    + "] only accepts values that are equal to the value defined in the mappings [" + value
                    + "], but got [" + incoming + "]");
        }
    }

    /** Two documents that disagree in one request both get here; the merge of the second mapping update refuses it. */
    private void announce(String value, DocumentParserContext context) {
        Builder update = (Builder) getMergeBuilder();
        update.value.setValue(value);
        context.addDynamicMapper(update.build(context.createDynamicMapperBuilderContext()));
    }

    @Override
    public FieldMapper.Builder getMergeBuilder() {
        return new Builder(leafName()).init(this);
    }

    @Override
    protected String contentType() {
        return ConstantKeywordType.NAME;
    }

    private static final class Builder extends FieldMapper.Builder {
        private final Parameter<String> value = new Parameter<>(
                        "value",
                        true,
                        () -> null,
                        (name, context, given) -> text(name, given),
                        mapper -> ((ConstantKeywordMapper) mapper).fieldType().value(),
                        XContentBuilder::field,
                        Objects::toString)
                .setSerializerCheck((includeDefaults, configured, given) -> given != null)
                .setMergeValidator((previous, next, conflicts) -> previous == null || previous.equals(next));
        private final Parameter<Map<String, String>> meta = Parameter.metaParam();

        private Builder(String name) {
            super(name);
        }

        private static String text(String name, Object given) {
            if (given instanceof Number || given instanceof CharSequence) {
                return given.toString();
            }
            throw new MapperParsingException(
                    "Property [value] on field [" + name + "] must be a number or a string, but got [" + given + "]");
        }

        @Override
        protected Parameter<?>[] getParameters() {
            return new Parameter<?>[] {value, meta};
        }

        @Override
        public ConstantKeywordMapper build(MapperBuilderContext context) {
            String path = context.buildFullName(leafName());
            ConstantKeywordType type = new ConstantKeywordType(path, value.getValue(), meta.getValue());
            return new ConstantKeywordMapper(leafName(), type, builderParams(this, context));
        }
    }
}
