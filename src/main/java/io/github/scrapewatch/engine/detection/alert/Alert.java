package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Values;
import java.time.Instant;
import java.util.List;

/** What a run raised: the document Kibana would write under this id. */
public record Alert(String id, ObjectNode document) {

    /** A missing node where the alert has no such field. */
    public JsonNode field(String name) {
        return Values.at(document, name);
    }

    /** Whether it is one event of a sequence. Kibana does not count such alerts: the one above them stands for all. */
    public boolean isBlock() {
        return document.has(AlertFields.GROUP_INDEX);
    }

    /** When its evidence happened, as far as that is known; otherwise when it was raised. */
    public Instant time() {
        List<JsonNode> original = Values.all(document, AlertFields.ORIGINAL_TIME);
        return Instant.parse(
                original.isEmpty()
                        ? document.get(AlertFields.TIMESTAMP).asText()
                        : original.get(0).asText());
    }

    /** The same alert with some fields changed. */
    public Alert with(ObjectNode changes) {
        ObjectNode changed = document.deepCopy();
        changed.setAll(changes);
        return new Alert(id, changed);
    }
}
