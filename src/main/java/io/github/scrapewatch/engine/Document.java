package io.github.scrapewatch.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One document on its way into a data stream.
 *
 * @param id where empty, Elasticsearch or the pipeline gives one
 */
public record Document(Optional<String> id, JsonNode source) {
    public Document(JsonNode source) {
        this(Optional.empty(), source);
    }
}
