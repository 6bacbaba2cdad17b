package io.github.scrapewatch.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one pack has and the other has not, or has otherwise. */
final class Comparison {
    private static final Comparator<Change> BY_PLACE = Comparator.<Change, Part.Kind>comparing(
                    it -> it.part().kind())
            .thenComparing(it -> it.part().file())
            .thenComparing(it -> it.part().id());

    private Comparison() {}

    static List<Change> between(Side before, Side after) {
        List<Change> changes = new ArrayList<>();
        for (Part.Kind kind : Part.Kind.values()) {
            Map<String, Item> then = byId(before.items(kind));
            Map<String, Item> now = byId(after.items(kind));
            now.forEach((id, item) -> {
                if (!then.containsKey(id)) {
                    changes.add(new Change.Added(item.part(), ValueChanges.between(nothing(item), item.content())));
                } else if (differ(then.get(id), item)) {
                    changes.add(new Change.Changed(item.part(), then.get(id).part(), values(then.get(id), item)));
                }
            });
            then.forEach((id, item) -> {
                if (!now.containsKey(id)) {
                    changes.add(new Change.Removed(item.part(), ValueChanges.between(item.content(), nothing(item))));
                }
            });
        }
        return changes.stream().sorted(BY_PLACE).toList();
    }

    private static Map<String, Item> byId(List<Item> items) {
        Map<String, Item> byId = new LinkedHashMap<>();
        items.forEach(it -> byId.put(it.part().id(), it));
        return byId;
    }

    private static JsonNode nothing(Item item) {
        return item.content().isObject() ? Json.object() : Json.value("");
    }

    private static boolean differ(Item before, Item after) {
        return !before.part().file().equals(after.part().file())
                || !ValueChanges.between(before.content(), after.content()).isEmpty();
    }

    private static List<ValueChange> values(Item before, Item after) {
        Set<String> written = ValueChanges.between(before.written(), after.written()).stream()
                .map(ValueChange::path)
                .collect(Collectors.toSet());
        List<ValueChange> values = ValueChanges.between(before.content(), after.content()).stream()
                .map(it -> written.contains(it.path()) ? it : it.byParameter())
                .collect(Collectors.toCollection(ArrayList::new));
        if (after.part().kind() == Part.Kind.RULE) {
            values.sort(RuleOrder.BY_WEIGHT);
        }
        return values;
    }
}
