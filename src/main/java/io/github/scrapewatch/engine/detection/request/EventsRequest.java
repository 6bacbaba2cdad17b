package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;

/**
 * The search that all rules over query DSL send.
 *
 * @param filter the rule's query, filters and exceptions
 */
public record EventsRequest(Timestamps timestamps, JsonNode filter) {

    public ObjectNode hits(Window window, String order) {
        ObjectNode body = body(timestamps.within(window), List.of());
        body.set("sort", timestamps.sort(order));
        body.set("fields", timestamps.fetched());
        return body;
    }

    public EventsRequest narrowed(JsonNode further) {
        return new EventsRequest(timestamps, Dsl.allOf(List.of(filter, further)));
    }

    /** @param additional further clauses that events must meet */
    public ObjectNode aggregations(Window window, List<? extends JsonNode> additional, ObjectNode aggregations) {
        ObjectNode body = body(timestamps.within(window), additional);
        body.put("size", 0);
        body.set("aggregations", aggregations);
        return body;
    }

    private ObjectNode body(JsonNode time, List<? extends JsonNode> additional) {
        ArrayNode clauses = Json.array(filter, time);
        additional.forEach(clauses::add);
        ObjectNode body = Json.object("query", Dsl.allOf(List.of()));
        ((ObjectNode) body.at("/query/bool")).set("filter", clauses);
        ObjectNode runtime = timestamps.runtimeMappings();
        if (!runtime.isEmpty()) {
            body.set("runtime_mappings", runtime);
        }
        return body;
    }
}
