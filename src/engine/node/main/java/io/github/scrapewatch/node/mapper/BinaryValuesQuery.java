package io.github.scrapewatch.node.mapper;

import java.io.IOException;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.elasticsearch.common.io.stream.ByteArrayStreamInput;

/**
 * Matches documents of which any value of a field satisfies a predicate. The description has to tell predicates apart: Lucene caches by
 * it.
 */
final class BinaryValuesQuery extends Query {
    private final String field;
    private final String description;
    private final Predicate<BytesRef> predicate;

    BinaryValuesQuery(String field, String description, Predicate<BytesRef> predicate) {
        this.field = field;
        this.description = description;
        this.predicate = predicate;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
                return values == null ? null : new ConstantScoreScorer(this, score(), scoreMode, matchesOf(values));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return DocValues.isCacheable(leaf, field);
            }
        };
    }

    private TwoPhaseIterator matchesOf(BinaryDocValues values) {
        return new TwoPhaseIterator(values) {
            @Override
            public boolean matches() throws IOException {
                return anyOf(values.binaryValue());
            }

            @Override
            public float matchCost() {
                return 1000;
            }
        };
    }

    /** The layout is that of the server's own binary field: a count, then each value with its length before it. */
    private boolean anyOf(BytesRef values) throws IOException {
        ByteArrayStreamInput in = new ByteArrayStreamInput();
        in.reset(values.bytes, values.offset, values.length);
        int count = in.readVInt();
        for (int i = 0; i < count; i++) {
            int length = in.readVInt();
            int start = in.getPosition();
            if (predicate.test(new BytesRef(values.bytes, start, length))) {
                return true;
            }
            in.setPosition(start + length);
        }
        return false;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + description;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && field.equals(((BinaryValuesQuery) other).field)
                && description.equals(((BinaryValuesQuery) other).description);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + field.hashCode()) + description.hashCode();
    }
}
