package io.github.scrapewatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.rawlog.RawRecord;
import java.time.Instant;

/**
 * Makes of a record what Filebeat would send.
 *
 * @param readAt when the record is said to have been read; it is the time of the event where the record tells none
 */
public record Shipping(Instant readAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public ObjectNode document(RawRecord record, Entry.Form form) {
        return form == Entry.Form.RAW ? raw(record) : parsed(record);
    }

    private ObjectNode raw(RawRecord record) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("@timestamp", readAt.toString())
                .put("message", record.text());
        // An API client has no file; a place in one would tell apart what two overlapping pages both hold.
        record.offset().ifPresent(offset -> {
            ObjectNode log = document.putObject("log");
            log.putObject("file").put("path", record.file());
            log.put("offset", offset);
        });
        return document;
    }

    /** A document as it was exported from a cluster: as such, or as the hit of a search. */
    private ObjectNode parsed(RawRecord record) {
        try {
            JsonNode document = JSON.readTree(record.text());
            JsonNode source = document.has("_source") ? document.path("_source") : document;
            return source instanceof ObjectNode object ? object : raw(record);
        } catch (JsonProcessingException e) {
            return raw(record);
        }
    }
}
