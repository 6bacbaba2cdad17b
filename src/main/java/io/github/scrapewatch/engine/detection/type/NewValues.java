package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.detection.type.NewTermsExecutor.FirstSeen;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;

/** Which values of one field the history does not have: its second and third search. */
record NewValues(String field, Pass pass, Window history) {
    private static final int PAGE = 10_000;
    private static final String VALUES = "new_terms";

    List<FirstSeen> among(List<JsonNode> keys) {
        List<JsonNode> seen = keys.stream().map(key -> key.get(field)).toList();
        List<JsonNode> fresh =
                Aggregations.buckets(search(history, terms(seen, NewTermsExecutor.firstSeenLater(pass))), VALUES)
                        .stream()
                        .map(bucket -> bucket.get("key"))
                        .toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        return Aggregations.buckets(search(pass.window(), terms(fresh, NewTermsExecutor.oldest(pass))), VALUES).stream()
                .map(bucket -> new FirstSeen(List.of(bucket.get("key")), bucket.at("/docs/hits/hits/0")))
                .toList();
    }

    private ObjectNode terms(List<JsonNode> include, ObjectNode inside) {
        return Json.object("terms", Json.object("field", field, "size", PAGE, "include", include), "aggs", inside);
    }

    private JsonNode search(Window window, ObjectNode aggregation) {
        return pass.searches().search(pass.events().aggregations(window, List.of(), Json.object(VALUES, aggregation)));
    }
}
