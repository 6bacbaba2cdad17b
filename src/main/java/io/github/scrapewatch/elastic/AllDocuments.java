package io.github.scrapewatch.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.json.Json;
import java.util.function.Consumer;

/** Every document of an index, page by page, at one point in time. */
final class AllDocuments {
    private static final int PER_PAGE = 5_000;

    private final Http http;
    private final String index;

    /** @param index as a path has it */
    AllDocuments(Http http, String index) {
        this.http = http;
        this.index = index;
    }

    void forEach(Consumer<JsonNode> hit) {
        String point = http.post("/" + index + "/_pit?keep_alive=1m").path("id").asText();
        try {
            JsonNode after = Json.array();
            for (JsonNode hits = page(point, after); !hits.isEmpty(); hits = page(point, after)) {
                hits.forEach(hit);
                after = hits.get(hits.size() - 1).path("sort");
            }
        } finally {
            http.delete("/_pit", Json.object("id", point));
        }
    }

    private JsonNode page(String point, JsonNode after) {
        var body = Json.object(
                "size",
                PER_PAGE,
                "pit",
                Json.object("id", point, "keep_alive", "1m"),
                "sort",
                Json.array("_shard_doc"));
        if (!after.isEmpty()) {
            body.set("search_after", after);
        }
        return http.post("/_search", body).path("hits").path("hits");
    }
}
