package io.github.scrapewatch.deploy.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.FieldChange;
import io.github.scrapewatch.engine.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A lookup table. Its rows are told by number only: they hold names of people. */
public final class TableContent {
    private TableContent() {}

    /** Both as {@code {meta, columns, rows: {id: row}}}. */
    public static List<FieldChange> compare(JsonNode inStack, JsonNode inPack) {
        List<FieldChange> changes = new ArrayList<>(JsonDifference.between(withoutRows(inStack), withoutRows(inPack)));
        JsonNode before = inStack.path("rows");
        JsonNode after = inPack.path("rows");
        int changed = 0;
        int missing = 0;
        for (var row : after.properties()) {
            JsonNode other = before.path(row.getKey());
            missing += other.isMissingNode() ? 1 : 0;
            changed += !other.isMissingNode() && !other.equals(row.getValue()) ? 1 : 0;
        }
        int surplus = before.size() - (after.size() - missing);
        add(changes, "rows missing", missing);
        add(changes, "rows that differ", changed);
        add(changes, "rows too many", surplus);
        return changes;
    }

    private static JsonNode withoutRows(JsonNode table) {
        ObjectNode columns = Json.object();
        flatten("", table.path("columns"), columns);
        return Json.object("columns", columns, "meta", table.path("meta"));
    }

    /** A cluster shows a column with a dotted name as an object with properties. */
    private static void flatten(String prefix, JsonNode columns, ObjectNode flat) {
        columns.properties().forEach(it -> {
            if (it.getValue().has("properties")) {
                flatten(prefix + it.getKey() + ".", it.getValue().path("properties"), flat);
            } else {
                flat.set(prefix + it.getKey(), it.getValue());
            }
        });
    }

    private static void add(List<FieldChange> changes, String what, int count) {
        if (count > 0) {
            changes.add(new FieldChange(what, Json.value(count), MissingNode.getInstance()));
        }
    }
}
