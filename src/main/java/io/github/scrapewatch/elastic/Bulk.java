package io.github.scrapewatch.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.IndexOutcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bulk interface's lines and answers. */
final class Bulk {
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

    private static IndexOutcome outcome(JsonNode item) {
        String index = item.path("_index").asText();
        String id = item.path("_id").asText();
        if (item.path("status").asInt() == CONFLICT) {
            return new IndexOutcome.Duplicate(index, id);
        }
        if (item.has("error")) {
            JsonNode error = item.path("error");
            return new IndexOutcome.Refused(
                    error.path("type").asText(), error.path("reason").asText());
        }
        return item.path("result").asText().equals("noop")
                ? new IndexOutcome.Dropped()
                : new IndexOutcome.Stored(index, id);
    }
}
