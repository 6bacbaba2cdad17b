package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The answer to ES|QL as one object for each row: dotted columns, no nulls. */
final class EsqlRows {
    private EsqlRows() {}

    static List<ObjectNode> of(JsonNode answer) {
        List<String> names = new ArrayList<>();
        answer.path("columns").forEach(column -> names.add(column.path("name").asText()));
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode values : answer.path("values")) {
            ObjectNode row = Json.object();
            for (int column = 0; column < values.size(); column++) {
                if (!values.get(column).isNull()) {
                    row.set(names.get(column), values.get(column));
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
