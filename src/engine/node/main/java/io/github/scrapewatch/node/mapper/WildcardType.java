package io.github.scrapewatch.node.mapper;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery.RewriteMethod;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.elasticsearch.common.lucene.BytesRefs;
import org.elasticsearch.common.lucene.search.AutomatonQueries;
import org.elasticsearch.common.unit.Fuzziness;
import org.elasticsearch.index.fielddata.FieldDataContext;
import org.elasticsearch.index.fielddata.IndexFieldData;
import org.elasticsearch.index.fielddata.plain.StringBinaryIndexFieldData;
import org.elasticsearch.index.mapper.BlockDocValuesReader;
import org.elasticsearch.index.mapper.BlockLoader;
import org.elasticsearch.index.mapper.KeywordFieldMapper;
import org.elasticsearch.index.mapper.SimpleMappedFieldType;
import org.elasticsearch.index.mapper.SourceValueFetcher;
import org.elasticsearch.index.mapper.TextSearchInfo;
import org.elasticsearch.index.mapper.ValueFetcher;
import org.elasticsearch.index.query.SearchExecutionContext;
import org.elasticsearch.script.field.KeywordDocValuesField;
import org.elasticsearch.search.aggregations.support.CoreValuesSourceType;

/** Answers every query by looking at the values themselves: exact, and fast enough for the few documents of a test. */
final class WildcardType extends SimpleMappedFieldType {
    static final String NAME = "wildcard";

    private final String nullValue;
    private final int ignoreAbove;

    WildcardType(String path, String nullValue, int ignoreAbove, Map<String, String> meta) {
        super(path, true, false, true, TextSearchInfo.SIMPLE_MATCH_ONLY, meta);
        this.nullValue = nullValue;
        this.ignoreAbove = ignoreAbove;
    }

    String nullValue() {
        return nullValue;
    }

    int ignoreAbove() {
        return ignoreAbove;
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
    public Query termQuery(Object value, SearchExecutionContext context) {
        BytesRef term = BytesRefs.toBytesRef(value);
        return new BinaryValuesQuery(name(), "term " + term.utf8ToString(), term::bytesEquals);
    }

    @Override
    public Query termQueryCaseInsensitive(Object value, SearchExecutionContext context) {
        String term = BytesRefs.toString(value);
        return accepting("term/i " + term, AutomatonQueries.toCaseInsensitiveString(term));
    }

    @Override
    public Query prefixQuery(
            String prefix, RewriteMethod method, boolean caseInsensitive, SearchExecutionContext context) {
        return caseInsensitive
                ? accepting("prefix/i " + prefix, AutomatonQueries.caseInsensitivePrefix(prefix))
                : accepting(
                        "prefix " + prefix,
                        Operations.concatenate(Automata.makeString(prefix), Automata.makeAnyString()));
    }

    @Override
    public Query wildcardQuery(
            String pattern, RewriteMethod method, boolean caseInsensitive, SearchExecutionContext context) {
        Term term = new Term(name(), pattern);
        return caseInsensitive
                ? accepting("wildcard/i " + pattern, AutomatonQueries.toCaseInsensitiveWildcardAutomaton(term))
                : accepting("wildcard " + pattern, AutomatonQueries.toWildcardNFA(term));
    }

    @Override
    public Query normalizedWildcardQuery(String pattern, RewriteMethod method, SearchExecutionContext context) {
        return wildcardQuery(pattern, method, false, context);
    }

    @Override
    public Query regexpQuery(
            String pattern,
            int syntaxFlags,
            int matchFlags,
            int maxStates,
            RewriteMethod method,
            SearchExecutionContext context) {
        ByteRunAutomaton automaton = AutomatonQueries.toRegexpByteRunAutomaton(
                name(), pattern, syntaxFlags, matchFlags, maxStates, context.getCircuitBreaker());
        return accepting("regexp/" + syntaxFlags + "/" + matchFlags + " " + pattern, automaton);
    }

    @Override
    public Query fuzzyQuery(
            Object value,
            Fuzziness fuzziness,
            int prefixLength,
            int maxExpansions,
            boolean transpositions,
            SearchExecutionContext context,
            RewriteMethod method) {
        String term = BytesRefs.toString(value);
        int distance = fuzziness.asDistance(term);
        String description = "fuzzy/" + distance + "/" + prefixLength + "/" + transpositions + " " + term;
        return accepting(
                description, FuzzyQuery.getFuzzyAutomaton(term, distance, prefixLength, transpositions).runAutomaton);
    }

    @Override
    protected Query rangeQuery(
            Object lower, Object upper, boolean includeLower, boolean includeUpper, SearchExecutionContext context) {
        BytesRef least = lower == null ? null : BytesRefs.toBytesRef(lower);
        BytesRef most = upper == null ? null : BytesRefs.toBytesRef(upper);
        String description = "range " + includeLower + least + ".." + includeUpper + most;
        return new BinaryValuesQuery(
                name(),
                description,
                value -> (least == null || value.compareTo(least) >= (includeLower ? 0 : 1))
                        && (most == null || value.compareTo(most) <= (includeUpper ? 0 : -1)));
    }

    @Override
    public Query automatonQuery(
            Supplier<Automaton> automaton,
            Supplier<CharacterRunAutomaton> runAutomaton,
            RewriteMethod method,
            SearchExecutionContext context,
            String description) {
        return accepting("automaton " + description, automaton.get());
    }

    @Override
    public Query existsQuery(SearchExecutionContext context) {
        return new FieldExistsQuery(name());
    }

    private Query accepting(String description, Automaton automaton) {
        Automaton deterministic = Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return accepting(description, new ByteRunAutomaton(deterministic));
    }

    private Query accepting(String description, ByteRunAutomaton automaton) {
        return new BinaryValuesQuery(
                name(), description, value -> automaton.run(value.bytes, value.offset, value.length));
    }

    @Override
    public IndexFieldData.Builder fielddataBuilder(FieldDataContext context) {
        return (cache, breaker) ->
                new StringBinaryIndexFieldData(name(), CoreValuesSourceType.KEYWORD, KeywordDocValuesField::new);
    }

    @Override
    public BlockLoader blockLoader(BlockLoaderContext context) {
        return new BlockDocValuesReader.BytesRefsFromBinaryBlockLoader(name());
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
                String text = value.toString();
                return text.length() > ignoreAbove ? null : text;
            }
        };
    }
}
