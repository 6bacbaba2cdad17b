package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.QueryText;

/** Lucene syntax, which Elasticsearch reads itself. */
final class LuceneCompiler {
    private LuceneCompiler() {}

    static JsonNode compile(QueryText query) {
        if (query.text().isBlank()) {
            return Json.object("match_all", Json.object());
        }
        return Json.object(
                "query_string", Json.object("query", query.text(), "analyze_wildcard", true, "time_zone", "Zulu"));
    }
}
