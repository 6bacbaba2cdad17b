package io.github.scrapewatch.kql;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rules whose {@code language} is {@code lucene}: Elasticsearch reads the text, Kibana only wraps it. */
public final class Lucene {
    private Lucene() {}

    public static ObjectNode compile(String query) {
        if (query.isBlank()) {
            return Dsl.matchAll();
        }
        return Dsl.object(
                "query_string",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("query", query)
                        .put("analyze_wildcard", true)
                        .put("time_zone", Conditions.TIME_ZONE));
    }
}
