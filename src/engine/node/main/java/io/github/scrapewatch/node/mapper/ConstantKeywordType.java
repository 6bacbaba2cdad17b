package io.github.scrapewatch.node.mapper;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.elasticsearch.common.geo.ShapeRelation;
import org.elasticsearch.common.lucene.BytesRefs;
import org.elasticsearch.common.lucene.search.AutomatonQueries;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.time.DateMathParser;
import org.elasticsearch.common.unit.Fuzziness;
import org.elasticsearch.index.fielddata.FieldData;
import org.elasticsearch.index.fielddata.FieldDataContext;
import org.elasticsearch.index.fielddata.IndexFieldData;
import org.elasticsearch.index.fielddata.plain.ConstantIndexFieldData;
import org.elasticsearch.index.mapper.BlockLoader;
import org.elasticsearch.index.mapper.ConstantFieldType;
import org.elasticsearch.index.mapper.KeywordFieldMapper;
import org.elasticsearch.index.mapper.ValueFetcher;
import org.elasticsearch.index.query.QueryRewriteContext;
import org.elasticsearch.index.query.SearchExecutionContext;
import org.elasticsearch.script.field.KeywordDocValuesField;
import org.elasticsearch.search.aggregations.support.CoreValuesSourceType;
import org.elasticsearch.search.fetch.StoredFieldsSpec;
import org.elasticsearch.search.lookup.Source;

/**
 * A keyword that is the same in every document of the index, so that every query on it is true of all documents or of none. Null is the
 * value as long as neither the mapping nor a document has said it.
 */
final class ConstantKeywordType extends ConstantFieldType {
    static final String NAME = "constant_keyword";

    private final String value;

    ConstantKeywordType(String path, String value, Map<String, String> meta) {
        super(path, meta);
        this.value = value;
    }

    String value() {
        return value;
    }

    @Override
    public String typeName() {
        return NAME;
    }

    @Override
    public String familyTypeName() {
        return KeywordFieldMapper.CONTENT_TYPE;
    }

    @Override
    public String getConstantFieldValue(SearchExecutionContext context) {
        return value;
    }

    @Override
    protected boolean matches(String pattern, boolean caseInsensitive, QueryRewriteContext context) {
        return value != null && Regex.simpleMatch(pattern, value, caseInsensitive);
    }

    @Override
    public Query existsQuery(SearchExecutionContext context) {
        return allOrNone(value != null);
    }

    @Override
    public Query rangeQuery(
            Object lower,
            Object upper,
            boolean includeLower,
            boolean includeUpper,
            ShapeRelation relation,
            ZoneId timeZone,
            DateMathParser parser,
            SearchExecutionContext context) {
        if (value == null) {
            return allOrNone(false);
        }
        BytesRef own = new BytesRef(value);
        int toLower = lower == null ? 1 : own.compareTo(BytesRefs.toBytesRef(lower));
        int toUpper = upper == null ? -1 : own.compareTo(BytesRefs.toBytesRef(upper));
        return allOrNone(
                (toLower > 0 || includeLower && toLower == 0) && (toUpper < 0 || includeUpper && toUpper == 0));
    }

    @Override
    public Query fuzzyQuery(
            Object term,
            Fuzziness fuzziness,
            int prefixLength,
            int maxExpansions,
            boolean transpositions,
            SearchExecutionContext context,
            MultiTermQuery.RewriteMethod method) {
        String text = BytesRefs.toString(term);
        return allOrNone(
                accepts(FuzzyQuery.getFuzzyAutomaton(text, fuzziness.asDistance(text), prefixLength, transpositions)
                        .runAutomaton));
    }

    @Override
    public Query regexpQuery(
            String pattern,
            int syntaxFlags,
            int matchFlags,
            int maxStates,
            MultiTermQuery.RewriteMethod method,
            SearchExecutionContext context) {
        return allOrNone(accepts(AutomatonQueries.toRegexpByteRunAutomaton(
                name(), pattern, syntaxFlags, matchFlags, maxStates, context.getCircuitBreaker())));
    }

    @Override
    public Query automatonQuery(
            Supplier<Automaton> automaton,
            Supplier<CharacterRunAutomaton> runAutomaton,
            MultiTermQuery.RewriteMethod method,
            SearchExecutionContext context,
            String description) {
        return allOrNone(value != null && runAutomaton.get().run(value));
    }

    private boolean accepts(ByteRunAutomaton automaton) {
        if (value == null) {
            return false;
        }
        BytesRef own = new BytesRef(value);
        return automaton.run(own.bytes, own.offset, own.length);
    }

    private static Query allOrNone(boolean all) {
        return all ? new MatchAllDocsQuery() : new MatchNoDocsQuery();
    }

    @Override
    public IndexFieldData.Builder fielddataBuilder(FieldDataContext context) {
        return new ConstantIndexFieldData.Builder(
                value,
                name(),
                CoreValuesSourceType.KEYWORD,
                (values, field) -> new KeywordDocValuesField(FieldData.toString(values), field));
    }

    @Override
    public BlockLoader blockLoader(BlockLoaderContext context) {
        return value == null ? BlockLoader.CONSTANT_NULLS : BlockLoader.constantBytes(new BytesRef(value));
    }

    @Override
    public ValueFetcher valueFetcher(SearchExecutionContext context, String format) {
        if (format != null) {
            throw new IllegalArgumentException(
                    "Field [" + name() + "] of type [" + typeName() + "] doesn't support formats.");
        }
        List<Object> values = value == null ? List.of() : List.of(value);
        return new ValueFetcher() {
            @Override
            public List<Object> fetchValues(Source source, int document, List<Object> ignored) {
                return values;
            }

            @Override
            public StoredFieldsSpec storedFieldsSpec() {
                return StoredFieldsSpec.NO_REQUIREMENTS;
            }
        };
    }
}
