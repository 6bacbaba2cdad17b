package io.github.scrapewatch.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A small table that ES|QL can join with: an index in lookup mode.
 *
 * @param meta what the index says of itself
 * @param columns the mapping of each
 * @param rows by their ids
 */
public record LookupTable(String name, JsonNode meta, JsonNode columns, Map<String, JsonNode> rows) {
    public LookupTable {
        rows = Map.copyOf(rows);
    }

    public List<String> ids() {
        return rows.keySet().stream().sorted().toList();
    }
}
