package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.kql.Dialect;
import io.github.scrapewatch.kql.FieldCaps;
import io.github.scrapewatch.kql.Fields;
import io.github.scrapewatch.kql.Kql;
import io.github.scrapewatch.kql.KqlCompiler;
import io.github.scrapewatch.kql.KqlException;
import io.github.scrapewatch.rule.QueryText;
import java.util.List;
import java.util.Set;

/** Compiles as Kibana does: KQL by what the indices map, Lucene by leaving it to Elasticsearch. */
public record KibanaQueries(FieldCatalog catalog, TargetStack stack) implements QueryCompiler {
    @Override
    public JsonNode compile(QueryText query, List<String> index) {
        return switch (query.language()) {
            case KUERY -> kuery(query.text(), index);
            case LUCENE -> LuceneCompiler.compile(query);
            case EQL -> throw new IllegalArgumentException("EQL has no query DSL: say kuery or lucene");
        };
    }

    private JsonNode kuery(String text, List<String> index) {
        try {
            Kql query = Kql.parse(text);
            return new KqlCompiler(fields(query, index), dialect()).compile(query);
        } catch (KqlException e) {
            throw new IllegalArgumentException("the query cannot be read: " + e.getMessage(), e);
        }
    }

    private Fields fields(Kql query, List<String> index) {
        Set<String> named = FieldCaps.request(query);
        return named.isEmpty() ? Fields.of(List.of()) : FieldCaps.read(catalog.ask(index, named));
    }

    private Dialect dialect() {
        return stack.atLeast(9, 5) ? Dialect.NEWEST : Dialect.STACK_8_19;
    }
}
