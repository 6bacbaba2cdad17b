package io.github.scrapewatch.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two values, whatever the order of their keys. */
final class ValueChanges {
    private final List<ValueChange> changes = new ArrayList<>();

    private ValueChanges() {}

    static List<ValueChange> between(JsonNode before, JsonNode after) {
        ValueChanges all = new ValueChanges();
        all.compare("", before, after);
        return all.changes;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (same(before, after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            keys(before, after)
                    .forEach(
                            key -> compare(path.isEmpty() ? key : path + "." + key, before.path(key), after.path(key)));
        } else if (before.isArray() && after.isArray()) {
            compareLists(path, before, after);
        } else {
            changes.add(ValueChange.of(path, before, after));
        }
    }

    /** 1 and 1.0 are written differently and mean the same. */
    private static boolean same(JsonNode before, JsonNode after) {
        return before.equals(after)
                || before.isNumber()
                        && after.isNumber()
                        && before.decimalValue().compareTo(after.decimalValue()) == 0;
    }

    /** In the order of the newer one, and then those that are gone. */
    private static Set<String> keys(JsonNode before, JsonNode after) {
        Set<String> keys = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(keys::add);
        before.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private void compareLists(String path, JsonNode before, JsonNode after) {
        Optional<Map<String, JsonNode>> then = ElementNames.of(before);
        Optional<Map<String, JsonNode>> now = ElementNames.of(after);
        if (then.isPresent() && now.isPresent()) {
            compareNamed(path, then.get(), now.get());
        } else if (hasObjects(before) || hasObjects(after)) {
            compareInTurn(path, before, after);
        } else {
            changes.add(ValueChange.of(path, before, after));
        }
    }

    private void compareNamed(String path, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        after.forEach((name, element) -> {
            String place = path + "[" + name + "]";
            if (before.containsKey(name)) {
                compare(place, before.get(name), element);
            } else {
                changes.add(ValueChange.added(place, element));
            }
        });
        before.forEach((name, element) -> {
            if (!after.containsKey(name)) {
                changes.add(ValueChange.removed(path + "[" + name + "]", element));
            }
        });
        List<String> then = ElementNames.common(before, after);
        List<String> now = ElementNames.common(after, before);
        if (!then.equals(now)) {
            changes.add(new ValueChange(path, Json.arrayOf(then), Json.arrayOf(now), ValueChange.Kind.ORDER));
        }
    }

    private static boolean hasObjects(JsonNode list) {
        for (JsonNode element : list) {
            if (element.isContainerNode()) {
                return true;
            }
        }
        return false;
    }

    /** Of elements without names those are the same that are equal; between two such, one stands for the other as far as they go. */
    private void compareInTurn(String path, JsonNode before, JsonNode after) {
        List<JsonNode> then = elements(before);
        List<JsonNode> now = elements(after);
        int[] from = {0, 0};
        for (int[] pair : Alignment.of(then, now)) {
            compareGap(path, then.subList(from[0], pair[0]), now.subList(from[1], pair[1]), from);
            from = new int[] {pair[0] + 1, pair[1] + 1};
        }
        compareGap(path, then.subList(from[0], then.size()), now.subList(from[1], now.size()), from);
    }

    private void compareGap(String path, List<JsonNode> before, List<JsonNode> after, int[] from) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (i >= after.size()) {
                changes.add(ValueChange.removed(path + "[" + (from[0] + i) + "]", before.get(i)));
            } else if (i >= before.size()) {
                changes.add(ValueChange.added(path + "[" + (from[1] + i) + "]", after.get(i)));
            } else {
                compare(path + "[" + (from[1] + i) + "]", before.get(i), after.get(i));
            }
        }
    }

    private static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }
}
