package io.github.scrapewatch.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.scrapewatch.engine.Appended;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.IndexOutcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bulk interface's lines and answers. */
final class Bulk {
    /** All that {@link #appended} reads. */
    static final String NUMBERS_ONLY = "?filter_path=items.*.status,items.*.error.type,items.*.error.reason";

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private Bulk() {}

    /** A data stream takes nothing else. */
    static byte[] creating(List<Document> documents) {
        return lines("create", documents);
    }

    static byte[] replacing(List<Document> documents) {
        return lines("index", documents);
    }

    private static byte[] lines(String action, List<Document> documents) {
        StringBuilder lines = new StringBuilder();
        for (Document document : documents) {
            String id =
                    document.id().map(it -> "\"_id\":" + TextNode.valueOf(it)).orElse("");
            lines.append("{\"" + action + "\":{").append(id).append("}}\n");
            lines.append(document.source()).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<IndexOutcome> outcomes(JsonNode answer) {
        List<IndexOutcome> outcomes = new ArrayList<>();
        for (JsonNode item : answer.path("items")) {
            // One field, named after the action.
            outcomes.add(outcome(item.elements().next()));
        }
        return outcomes;
    }

    static Appended appended(JsonNode answer) {
        int stored = 0;
        int dropped = 0;
        List<Integer> duplicates = new ArrayList<>();
        Map<Integer, IndexOutcome.Refused> refused = new HashMap<>();
        JsonNode items = answer.path("items");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i).elements().next();
            int status = item.path("status").asInt();
            if (status == CREATED) {
                stored++;
            } else if (status == CONFLICT) {
                duplicates.add(i);
            } else if (item.has("error")) {
                refused.put(i, refused(item.path("error")));
            } else {
                dropped++;
            }
        }
        return new Appended(stored, duplicates, dropped, refused);
    }

    private static IndexOutcome.Refused refused(JsonNode error) {
        return new IndexOutcome.Refused(
                error.path("type").asText(), error.path("reason").asText());
    }

    private static IndexOutcome outcome(JsonNode item) {
        String index = item.path("_index").asText();
        String id = item.path("_id").asText();
        if (item.path("status").asInt() == CONFLICT) {
            return new IndexOutcome.Duplicate(index, id);
        }
        if (item.has("error")) {
            return refused(item.path("error"));
        }
        return item.path("result").asText().equals("noop")
                ? new IndexOutcome.Dropped()
                : new IndexOutcome.Stored(index, id);
    }
}
