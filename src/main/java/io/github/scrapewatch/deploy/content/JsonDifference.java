package io.github.scrapewatch.deploy.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.scrapewatch.deploy.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which fields of two JSON values differ. */
public final class JsonDifference {
    private final List<FieldChange> changes = new ArrayList<>();

    private JsonDifference() {}

    public static List<FieldChange> between(JsonNode inStack, JsonNode inPack) {
        JsonDifference difference = new JsonDifference();
        difference.compare("", inStack, inPack);
        return difference.changes;
    }

    private void compare(String path, JsonNode inStack, JsonNode inPack) {
        if (inStack.equals(inPack)) {
            return;
        }
        if (inStack.isObject() && inPack.isObject()) {
            TreeSet<String> keys = new TreeSet<>();
            inStack.fieldNames().forEachRemaining(keys::add);
            inPack.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> compare(path.isEmpty() ? key : path + "." + key, inStack.path(key), inPack.path(key)));
        } else if (inStack.isArray() && inPack.isArray() && (hasObjects(inStack) || hasObjects(inPack))) {
            compareLists(path, inStack, inPack);
        } else {
            changes.add(new FieldChange(path, inStack, inPack));
        }
    }

    private static boolean hasObjects(JsonNode list) {
        return list.path(0).isObject();
    }

    /** What both begin and end with is the same; of the rest, elements are compared in turn as long as there are as many. */
    private void compareLists(String path, JsonNode inStack, JsonNode inPack) {
        int shorter = Math.min(inStack.size(), inPack.size());
        int begin = 0;
        while (begin < shorter && inStack.get(begin).equals(inPack.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin
                && inStack.get(inStack.size() - 1 - end).equals(inPack.get(inPack.size() - 1 - end))) {
            end++;
        }
        if (inStack.size() == inPack.size()) {
            for (int i = begin; i < inStack.size() - end; i++) {
                compare(path + "[" + i + "]", inStack.get(i), inPack.get(i));
            }
            return;
        }
        for (int i = begin; i < inStack.size() - end; i++) {
            changes.add(new FieldChange(path + "[" + i + "]", inStack.get(i), MissingNode.getInstance()));
        }
        for (int i = begin; i < inPack.size() - end; i++) {
            changes.add(new FieldChange(path + "[" + i + "]", MissingNode.getInstance(), inPack.get(i)));
        }
    }
}
