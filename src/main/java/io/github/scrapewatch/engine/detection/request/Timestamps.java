package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.TimestampOverride;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that place an event in time, and what follows from them for a request. */
public record Timestamps(String primary, Optional<String> secondary) {
    private static final String COMBINED = "kibana.combined_timestamp";
    private static final String FORMAT = "strict_date_optional_time";
    private static final String SCRIPT = """
            if (doc.containsKey(params.primary) && doc[params.primary].size() != 0) {
              emit(doc[params.primary].value.toInstant().toEpochMilli());
            } else if (doc.containsKey(params.secondary) && doc[params.secondary].size() != 0) {
              emit(doc[params.secondary].value.toInstant().toEpochMilli());
            }""";

    public static Timestamps of(TimestampOverride override) {
        return new Timestamps(override.primary(), override.secondary());
    }

    public List<String> fields() {
        return Stream.concat(Stream.of(primary), secondary.stream()).toList();
    }

    /** One field that has a value for every event of the window. */
    public String aggregatable() {
        return secondary.isPresent() ? COMBINED : primary;
    }

    /** The same for ES|QL. */
    public String column() {
        return secondary
                .map(fallback -> "COALESCE(" + primary + ", " + fallback + ")")
                .orElse(primary);
    }

    public ObjectNode runtimeMappings() {
        ObjectNode mappings = Json.object();
        secondary.ifPresent(fallback -> mappings.set(
                COMBINED,
                Json.object(
                        "type",
                        "date",
                        "script",
                        Json.object(
                                "source", SCRIPT, "params", Json.object("primary", primary, "secondary", fallback)))));
        return mappings;
    }

    /** An event whose primary field lies outside of the window is not rescued by its secondary one. */
    public JsonNode within(Window window) {
        return secondary
                .<JsonNode>map(fallback -> Dsl.anyOf(
                        range(primary, window),
                        Json.object(
                                "bool",
                                Json.object(
                                        "filter", Json.array(range(fallback, window)),
                                        "must_not", Json.array(Dsl.exists(primary))))))
                .orElseGet(() -> range(primary, window));
    }

    private static JsonNode range(String field, Window window) {
        return Json.object(
                "range", Json.object(field, Json.object("gte", window.from(), "lte", window.to(), "format", FORMAT)));
    }

    ArrayNode sort(String order) {
        return Json.arrayOf(fields().stream()
                .map(field -> Json.object(field, Json.object("order", order, "unmapped_type", "date")))
                .toList());
    }

    ArrayNode fetched() {
        ArrayNode fetched = Json.array(Json.object("field", "*", "include_unmapped", true));
        fields().forEach(field -> fetched.add(Json.object("field", field, "format", FORMAT)));
        return fetched;
    }
}
