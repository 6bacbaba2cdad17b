package io.github.scrapewatch.node.mapper;

import java.util.Map;
import org.elasticsearch.index.fielddata.FieldDataContext;
import org.elasticsearch.index.fielddata.IndexFieldData;
import org.elasticsearch.index.mapper.MappedFieldType;
import org.elasticsearch.index.mapper.TextFieldMapper;
import org.elasticsearch.index.mapper.TextSearchInfo;

/** Text for finding documents, not for ranking them: all that match score the same. */
final class MatchOnlyTextType extends TextFieldMapper.ConstantScoreTextFieldType {
    static final String NAME = "match_only_text";

    MatchOnlyTextType(String path, TextSearchInfo search, Map<String, String> meta) {
        super(path, true, false, search, meta);
    }

    @Override
    public String typeName() {
        return NAME;
    }

    @Override
    public String familyTypeName() {
        return TextFieldMapper.CONTENT_TYPE;
    }

    @Override
    public IndexFieldData.Builder fielddataBuilder(FieldDataContext context) {
        if (context.fielddataOperation() != MappedFieldType.FielddataOperation.SCRIPT) {
            throw new IllegalArgumentException(NAME + " fields do not support sorting and aggregations");
        }
        return super.fielddataBuilder(context);
    }
}
