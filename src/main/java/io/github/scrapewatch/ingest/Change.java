package io.github.scrapewatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** One field that differs between two documents; a missing node on the side where it is not. */
public record Change(String path, JsonNode before, JsonNode after) {

    /** Field by field, in the order of their paths; arrays are compared whole. */
    public static List<Change> between(JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        collect("", before, after, changes);
        return changes;
    }

    private static void collect(String path, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after) || isSameNumber(before, after)) {
            return;
        }
        boolean descend = isObject(before) || isObject(after);
        if (!descend || before.isValueNode() || after.isValueNode() || before.isArray() || after.isArray()) {
            changes.add(new Change(path, before, after));
            return;
        }
        TreeSet<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            collect(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name), changes);
        }
    }

    /** However wide the type is that holds it. */
    private static boolean isSameNumber(JsonNode before, JsonNode after) {
        return before.isIntegralNumber()
                && after.isIntegralNumber()
                && before.bigIntegerValue().equals(after.bigIntegerValue());
    }

    private static boolean isObject(JsonNode node) {
        return node.isObject() && !node.isEmpty();
    }

    public boolean added() {
        return before instanceof MissingNode;
    }

    public boolean removed() {
        return after instanceof MissingNode;
    }
}
