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

    static byte[] lines(List<Document> documents) {
        StringBuilder lines = new StringBuilder();
        for (Document document : documents) {
            // A data stream takes nothing but creations.
            String id =
                    document.id().map(it -> "\"_id\":" + TextNode.valueOf(it)).orElse("");
            lines.append("{\"create\":{").append(id).append("}}\n");
            lines.append(document.source()).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<IndexOutcome> outcomes(JsonNode answer) {
        List<IndexOutcome> outcomes = new ArrayList<>();
        for (JsonNode item : answer.path("items")) {
            outcomes.add(outcome(item.path("create")));
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
