package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.rule.QueryText;
import java.util.List;

/** Turns the text of a query into the query DSL that Kibana would send. */
@FunctionalInterface
public interface QueryCompiler {
    /**
     * @param index the patterns the query will be sent to; how a field is mapped there decides over the clause
     * @throws IllegalArgumentException where the text is no query; the message says where and what to do
     */
    JsonNode compile(QueryText query, List<String> index);
}
