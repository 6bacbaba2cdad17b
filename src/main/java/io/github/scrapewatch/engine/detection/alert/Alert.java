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

    /** The values that its event has in a field; an alert has values of its own in some of them. */
    public List<JsonNode> evidence(String field) {
        if (field.equals(AlertFields.TIMESTAMP)) {
            return Values.all(document, AlertFields.ORIGINAL_TIME);
        }
        if (field.startsWith(AlertFields.EVENT)) {
            return Values.all(document, AlertFields.ORIGINAL_EVENT + field.substring(AlertFields.EVENT.length()));
        }
        return Values.all(document, field);
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
