package io.github.scrapewatch.deploy.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.FieldChange;
import io.github.scrapewatch.engine.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Exception lists, their items, and value lists. */
public final class ExceptionContent {
    private static final List<String> KEYS = List.of(
            "list_id",
            "item_id",
            "type",
            "name",
            "description",
            "namespace_type",
            "tags",
            "os_types",
            "entries",
            "meta",
            "expire_time");

    private ExceptionContent() {}

    /** Comments are of the people who write them: those that the pack has must be there, and others may. */
    public static List<FieldChange> compare(JsonNode inStack, JsonNode inPack) {
        ObjectNode before = Normal.sortTags(normal(inStack));
        ObjectNode after = Normal.sortTags(normal(inPack));
        Set<String> there = texts(inStack);
        Set<String> wanted = texts(inPack);
        ArrayNode shared = Json.arrayOf(wanted.stream().filter(there::contains).toList());
        before.set("comments", shared);
        after.set("comments", Json.arrayOf(wanted));
        return JsonDifference.between(before, after);
    }

    private static ObjectNode normal(JsonNode object) {
        ObjectNode chosen = (ObjectNode) Normal.pruned(Normal.only(object, KEYS));
        if (chosen.has("expire_time")) {
            chosen.put("expire_time", instant(chosen.get("expire_time").asText()));
        }
        return chosen;
    }

    private static String instant(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static Set<String> texts(JsonNode item) {
        Set<String> texts = new TreeSet<>();
        item.path("comments").forEach(it -> texts.add(it.path("comment").asText()));
        return texts;
    }

    /** What to send: comments that are there may neither be changed nor left out. */
    public static ObjectNode merged(JsonNode inStack, JsonNode inPack) {
        ObjectNode merged = inPack.deepCopy();
        ArrayNode comments = Json.array();
        inStack.path("comments").forEach(it -> comments.add(Normal.only(it, List.of("id", "comment"))));
        Set<String> there = texts(inStack);
        inPack.path("comments").forEach(it -> {
            if (!there.contains(it.path("comment").asText())) {
                comments.add(it);
            }
        });
        merged.set("comments", comments);
        return merged;
    }
}
