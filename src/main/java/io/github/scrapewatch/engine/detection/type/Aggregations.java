package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Parts of aggregations that several types share. */
final class Aggregations {
    private Aggregations() {}

    static ObjectNode times(String timestamp) {
        return Json.object(
                "max_timestamp", Json.object("max", Json.object("field", timestamp)),
                "min_timestamp", Json.object("min", Json.object("field", timestamp)));
    }

    static Instant time(JsonNode bucket, String aggregation) {
        return Instant.ofEpochMilli(bucket.path(aggregation).path("value").longValue());
    }

    static ObjectNode composite(List<String> fields, int size) {
        List<ObjectNode> sources = fields.stream()
                .map(field -> Json.object(field, Json.object("terms", Json.object("field", field))))
                .toList();
        return Json.object("sources", sources, "size", size);
    }

    static ObjectNode selector(String variable, String path, String condition) {
        return Json.object(
                "bucket_selector",
                Json.object("buckets_path", Json.object(variable, path), "script", "params." + variable + condition));
    }

    static List<JsonNode> buckets(JsonNode answer, String aggregation) {
        JsonNode buckets = answer.path("aggregations").path(aggregation).path("buckets");
        return StreamSupport.stream(buckets.spliterator(), false).toList();
    }
}
