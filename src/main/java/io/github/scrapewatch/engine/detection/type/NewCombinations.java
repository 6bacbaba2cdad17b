package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.detection.type.NewTermsExecutor.FirstSeen;
import io.github.scrapewatch.engine.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which combinations of values of several fields the history does not have. Asked in chunks: a query has a limit to its clauses. */
record NewCombinations(List<String> fields, Pass pass, Window history) {
    private static final List<Integer> CHUNKS = List.of(500, 250, 125);
    private static final String COMBINATIONS = "new_terms";

    List<FirstSeen> among(List<JsonNode> keys) {
        RejectedException refusal = null;
        for (int size : CHUNKS) {
            try {
                return among(keys, size);
            } catch (RejectedException e) {
                if (!tooManyClauses(e)) {
                    throw e;
                }
                refusal = e;
            }
        }
        throw refusal;
    }

    private static boolean tooManyClauses(RejectedException e) {
        return e.getMessage().contains("too many nested clauses")
                || e.getMessage().contains("too many clauses")
                || e.getMessage().contains("failed to create query");
    }

    private List<FirstSeen> among(List<JsonNode> keys, int size) {
        List<FirstSeen> found = new ArrayList<>();
        for (int start = 0; start < keys.size(); start += size) {
            List<JsonNode> chunk = keys.subList(start, Math.min(start + size, keys.size()));
            Optional<JsonNode> before = start == 0 ? Optional.empty() : Optional.of(keys.get(start - 1));
            if (!buckets(chunk, after(before, size), NewTermsExecutor.firstSeenLater(pass))
                    .isEmpty()) {
                ObjectNode inside = NewTermsExecutor.firstSeenLater(pass);
                inside.setAll(NewTermsExecutor.oldest(pass));
                buckets(chunk, after(before, size), inside).forEach(bucket -> found.add(firstSeen(bucket)));
            }
        }
        return found;
    }

    private FirstSeen firstSeen(JsonNode bucket) {
        List<JsonNode> values =
                fields.stream().map(field -> bucket.get("key").get(field)).toList();
        return new FirstSeen(values, bucket.at("/docs/hits/hits/0"));
    }

    /** All in the history: the first event of a combination that is new lies in the window anyway. */
    private List<JsonNode> buckets(List<JsonNode> chunk, ObjectNode composite, ObjectNode inside) {
        ObjectNode aggregation = Json.object("composite", composite, "aggs", inside);
        JsonNode answer = pass.searches()
                .search(pass.events()
                        .aggregations(history, List.of(oneOf(chunk)), Json.object(COMBINATIONS, aggregation)));
        return Aggregations.buckets(answer, COMBINATIONS);
    }

    private ObjectNode after(Optional<JsonNode> before, int size) {
        ObjectNode composite = Aggregations.composite(fields, size);
        before.ifPresent(key -> composite.set("after", key));
        return composite;
    }

    private static JsonNode oneOf(List<JsonNode> keys) {
        return Dsl.anyOf(keys.stream()
                .<JsonNode>map(key -> {
                    List<JsonNode> parts = new ArrayList<>();
                    key.properties().forEach(part -> parts.add(Dsl.match(part.getKey(), part.getValue())));
                    return Json.object("bool", Json.object("must", parts));
                })
                .toList());
    }
}
