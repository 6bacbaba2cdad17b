package io.github.scrapewatch.verify.chance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.ThresholdLimits;

/**
 * Where the largest group of all has too few events, so has each group in each part of the window. Groups of several fields are parts of
 * those of the first one; and a group cannot have more different values than events.
 */
record GroupChance(EventChance events, ThresholdLimits limits) implements Chance {
    @Override
    public boolean in(Window window) {
        long needed = Math.max(
                limits.value(), limits.cardinality().map(it -> it.value()).orElse(1L));
        return most(window) >= needed;
    }

    @Override
    public boolean sees(Window window) {
        return events.sees(window);
    }

    @Override
    public boolean limits(Window window) {
        return true;
    }

    private long most(Window window) {
        ObjectNode groups = Json.object();
        limits.fields().stream()
                .findFirst()
                .ifPresent(it -> groups.set("groups", Json.object("terms", Json.object("field", it, "size", 1))));
        JsonNode answer = events.search(window, groups, Json.object("track_total_hits", true));
        if (limits.fields().isEmpty()) {
            return answer.at("/hits/total/value").asLong();
        }
        // A group may be spread over indices so that none of them names it.
        return answer.at("/aggregations/groups/buckets/0/doc_count").asLong()
                + answer.at("/aggregations/groups/doc_count_error_upper_bound").asLong();
    }
}
