package io.github.scrapewatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.rawlog.RawRecord;

/** What became of one record. */
public record Ingested(RawRecord record, Outcome outcome) {

    public sealed interface Outcome {}

    /** @param document {@code _index}, {@code _id} where the pipeline gives one, and {@code _source} */
    public record Parsed(ObjectNode document) implements Outcome {}

    /** A processor failed; the document would be stored all the same, as a {@code pipeline_error}. */
    public record Failed(ObjectNode document, String message) implements Outcome {}

    public record Dropped() implements Outcome {}

    /** There is no document: the failure was not caught by the pipeline. */
    public record Refused(String message) implements Outcome {}

    /** Reads one item of what {@code _simulate} answers. */
    static Outcome outcome(JsonNode item) {
        if (item.isNull()) {
            return new Dropped();
        }
        if (item.has("error")) {
            JsonNode error = item.path("error");
            return new Refused(
                    error.path("type").asText() + ": " + error.path("reason").asText());
        }
        ObjectNode document = item.path("doc").deepCopy();
        document.retain("_index", "_id", "_source");
        if (document.path("_id").asText().equals(Simulation.NO_ID)) {
            document.remove("_id");
        }
        JsonNode source = document.path("_source");
        return source.path("event").path("kind").asText().equals("pipeline_error")
                ? new Failed(document, message(source.path("error").path("message")))
                : new Parsed(document);
    }

    private static String message(JsonNode message) {
        if (!message.isArray()) {
            return message.asText("no error.message");
        }
        StringBuilder all = new StringBuilder();
        message.forEach(part -> all.append(all.isEmpty() ? "" : "; ").append(part.asText()));
        return all.toString();
    }
}
