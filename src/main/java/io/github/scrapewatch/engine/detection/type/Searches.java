package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Searches of a rule's indices. What only part of the shards could answer is an error, as in Kibana. */
public record Searches(Searcher cluster, List<String> index, Notes notes) {
    private static final int PAGE = 500;

    public Searches over(List<String> other) {
        return new Searches(cluster, other, notes);
    }

    public JsonNode search(ObjectNode body) {
        return examined(cluster.searchAnyOf(index, body));
    }

    JsonNode esql(ObjectNode body) {
        JsonNode answer = cluster.esql(body);
        notes.took(answer.path("took").asLong());
        if (answer.path("is_partial").asBoolean()) {
            notes.fail("the engine gave a part of the rows only: see its log for the shards that failed");
        }
        return answer;
    }

    JsonNode eql(ObjectNode body) {
        return examined(cluster.eql(index, body));
    }

    /** Page by page until there is no more, or no more is wanted. */
    void pages(ObjectNode body, Predicate<List<Hit>> wantsMore) {
        body.put("size", PAGE);
        JsonNode first = search(body);
        if (first.at("/hits/hits").size() < PAGE) {
            wantsMore.test(hits(first));
            return;
        }
        // Ties in the sort would be lost between pages: only a point in time has a tiebreaker of its own. Most runs
        // need none.
        String pit = cluster.openPointInTime(index).path("id").asText();
        try {
            pagesOf(pit, body, wantsMore);
        } finally {
            cluster.closePointInTime(pit);
        }
    }

    private void pagesOf(String pit, ObjectNode body, Predicate<List<Hit>> wantsMore) {
        body.set("pit", Json.object("id", pit, "keep_alive", "5m"));
        JsonNode page;
        do {
            page = examined(cluster.searchPointInTime(body)).at("/hits/hits");
            if (!page.isEmpty()) {
                body.set("search_after", page.get(page.size() - 1).get("sort"));
            }
        } while (wantsMore.test(listed(page)) && page.size() == PAGE);
    }

    private JsonNode examined(JsonNode answer) {
        notes.took(answer.path("took").asLong());
        answer.at("/_shards/failures")
                .forEach(failure ->
                        notes.fail("a shard of " + failure.path("index").asText() + " failed: "
                                + failure.at("/reason/reason").asText()));
        return answer;
    }

    static List<Hit> hits(JsonNode answer) {
        return listed(answer.at("/hits/hits"));
    }

    private static List<Hit> listed(JsonNode hits) {
        return StreamSupport.stream(hits.spliterator(), false).map(Hit::of).toList();
    }
}
