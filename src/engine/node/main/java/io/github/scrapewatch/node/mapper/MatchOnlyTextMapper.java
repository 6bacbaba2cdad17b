package io.github.scrapewatch.node.mapper;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.elasticsearch.index.analysis.IndexAnalyzers;
import org.elasticsearch.index.analysis.NamedAnalyzer;
import org.elasticsearch.index.mapper.DocumentParserContext;
import org.elasticsearch.index.mapper.FieldMapper;
import org.elasticsearch.index.mapper.MapperBuilderContext;
import org.elasticsearch.index.mapper.TextSearchInfo;

/** Indexes like {@code text}, without what scoring needs. Positions are kept, where the original reads the source again for phrases. */
final class MatchOnlyTextMapper extends FieldMapper {
    static final TypeParser PARSER = new TypeParser((name, context) -> new Builder(name, context.getIndexAnalyzers()));

    private static final FieldType FIELD_TYPE = fieldTypeWithPositions();

    private final IndexAnalyzers analyzers;

    private MatchOnlyTextMapper(Builder builder, MatchOnlyTextType type, BuilderParams params) {
        super(builder.leafName(), type, params);
        this.analyzers = builder.analyzers;
    }

    private static FieldType fieldTypeWithPositions() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    @Override
    protected void parseCreateField(DocumentParserContext context) throws IOException {
        String value = context.parser().textOrNull();
        if (value != null) {
            context.doc().add(new Field(fullPath(), value, FIELD_TYPE));
            context.addToFieldNames(fullPath());
        }
    }

    @Override
    public Map<String, NamedAnalyzer> indexAnalyzers() {
        return Map.of(fullPath(), analyzers.getDefaultIndexAnalyzer());
    }

    @Override
    public FieldMapper.Builder getMergeBuilder() {
        return new Builder(leafName(), analyzers).init(this);
    }

    @Override
    protected String contentType() {
        return MatchOnlyTextType.NAME;
    }

    private static final class Builder extends FieldMapper.Builder {
        private final IndexAnalyzers analyzers;
        private final Parameter<Map<String, String>> meta = Parameter.metaParam();

        private Builder(String name, IndexAnalyzers analyzers) {
            super(name);
            this.analyzers = analyzers;
        }

        @Override
        protected Parameter<?>[] getParameters() {
            return new Parameter<?>[] {meta};
        }

        @Override
        public MatchOnlyTextMapper build(MapperBuilderContext context) {
            TextSearchInfo search = new TextSearchInfo(
                    FIELD_TYPE, null, analyzers.getDefaultSearchAnalyzer(), analyzers.getDefaultSearchQuoteAnalyzer());
            String path = context.buildFullName(leafName());
            MatchOnlyTextType type = new MatchOnlyTextType(path, search, meta.getValue());
            return new MatchOnlyTextMapper(this, type, builderParams(this, context));
        }
    }
}
