package io.github.scrapewatch.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What rules need of a cluster. Bodies and answers are Elasticsearch's own JSON.
 *
 * <p>Every method throws {@link RejectedException} where Elasticsearch refuses the request, and {@link EngineException} where there
 * is no answer.
 */
public interface Searcher {
    /** As rules search: in those of the targets that exist. None at all is no error and finds nothing. */
    JsonNode searchAnyOf(List<String> targets, JsonNode body);

    /** Fixes what can be seen; the answer's {@code id} goes into the {@code pit} of {@link #searchPointInTime}. */
    JsonNode openPointInTime(List<String> targets);

    JsonNode searchPointInTime(JsonNode body);

    void closePointInTime(String id);

    /** Which fields there are, with their types; names those of the indices where one is unmapped. */
    JsonNode fieldCaps(List<String> targets, JsonNode body);

    JsonNode esql(JsonNode body);

    JsonNode eql(List<String> targets, JsonNode body);
}
