package io.github.scrapewatch.deploy.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.scrapewatch.deploy.FieldChange;
import io.github.scrapewatch.engine.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Value lists, as {@code {id, type, meta, values}}. */
public final class ValueListContent {
    private ValueListContent() {}

    public static List<FieldChange> compare(JsonNode inStack, JsonNode inPack) {
        List<FieldChange> changes = new ArrayList<>(JsonDifference.between(
                Normal.only(inStack, List.of("type", "meta")), Normal.only(inPack, List.of("type", "meta"))));
        List<String> missing = missing(inStack, inPack);
        List<String> surplus = surplus(inStack, inPack);
        if (!missing.isEmpty()) {
            changes.add(new FieldChange("values", MissingNode.getInstance(), Json.arrayOf(missing)));
        }
        if (!surplus.isEmpty()) {
            changes.add(new FieldChange("values", Json.arrayOf(surplus), MissingNode.getInstance()));
        }
        return changes;
    }

    public static List<String> missing(JsonNode inStack, JsonNode inPack) {
        return without(inPack, inStack);
    }

    public static List<String> surplus(JsonNode inStack, JsonNode inPack) {
        return without(inStack, inPack);
    }

    private static List<String> without(JsonNode list, JsonNode other) {
        TreeSet<String> values = values(list);
        values.removeAll(values(other));
        return List.copyOf(values);
    }

    private static TreeSet<String> values(JsonNode list) {
        return StreamSupport.stream(list.path("values").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
