package io.github.scrapewatch.verify.chance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Prefilter;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;

/** Where no event meets the rule's query, there is nothing to raise. */
record EventChance(Prefilter.Query query, Searcher cluster) implements Chance {
    @Override
    public boolean in(Window window) {
        return sees(window);
    }

    @Override
    public boolean sees(Window window) {
        ObjectNode once = Json.object("track_total_hits", 1, "terminate_after", 1);
        return search(window, Json.object(), once).at("/hits/total/value").asLong() > 0;
    }

    @Override
    public boolean limits(Window window) {
        return false;
    }

    /** @param more of the request */
    JsonNode search(Window window, ObjectNode aggregations, ObjectNode more) {
        ObjectNode body = query.events().aggregations(window, List.of(), aggregations);
        // Only aggregations over time ask for them, and they are dear.
        body.remove("runtime_mappings");
        if (aggregations.isEmpty()) {
            body.remove("aggregations");
        }
        body.setAll(more);
        return cluster.searchAnyOf(query.index(), body);
    }
}
