package io.github.scrapewatch.deploy.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.Difference.Changed;
import io.github.scrapewatch.deploy.FieldChange;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.yaml.YamlText;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes over what has become of exception lists, and exceptions that somebody has made in Kibana. */
final class ExceptionPull {
    private static final Map<String, String> OURS =
            Map.of("expire_time", "expires", "meta.owner", "owner", "meta.change", "change");

    private final PackText pack;

    ExceptionPull(PackText pack) {
        this.pack = pack;
    }

    void takeList(Changed changed) {
        Path file = Path.of(changed.part().file().orElseThrow());
        Fields.whole(changed).forEach(field -> set(file, "", field));
    }

    void takeItem(Changed changed) {
        Path file = Path.of(changed.part().file().orElseThrow());
        String itemId = changed.part().content().path("item_id").asText();
        OptionalInt index = index(pack.yaml(file), itemId);
        Set<String> done = new LinkedHashSet<>();
        for (FieldChange field : Fields.whole(changed)) {
            if (field.path().startsWith("comments")) {
                pack.note("The " + changed.part() + " lacks a comment; that is not taken over.");
            } else if (index.isPresent() && done.add(field.path())) {
                set(file, "items[" + index.getAsInt() + "].", field);
            }
        }
    }

    private static OptionalInt index(YamlText file, String itemId) {
        JsonNode items = file.at("items").orElse(Json.array());
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).path("item_id").asText().equals(itemId))
                .findFirst();
    }

    private void set(Path file, String prefix, FieldChange field) {
        String path = prefix + OURS.getOrDefault(field.path(), field.path());
        if (field.inStack().isMissingNode()) {
            pack.change(file, it -> it.without(path));
            return;
        }
        ObjectNode carrier = Json.object(field.path().contains("tags") ? "tags" : "value", field.inStack());
        JsonNode value = field.path().equals("tags")
                ? Fields.withoutMark(carrier).path("tags")
                : field.path().equals("expire_time") ? day(field.inStack()) : field.inStack();
        pack.change(
                file,
                it -> value.isMissingNode()
                        ? it.without(path)
                        : it.at(path).filter(value::equals).isPresent() ? it : it.with(path, value));
    }

    private JsonNode day(JsonNode time) {
        String text = time.asText();
        if (!text.matches(".*T00:00:00(\\.0+)?Z")) {
            pack.note("An exception expires at " + text + "; the pack knows days only, and takes the day.");
        }
        return Json.value(text.substring(0, Math.min(10, text.length())));
    }

    void addItem(Path file, JsonNode item) {
        JsonNode written = item(item);
        pack.change(
                file,
                it -> it.with("items[" + it.at("items").orElse(Json.array()).size() + "]", written));
        pack.note("In " + file + ", '" + item.path("item_id").asText()
                + "' says not who answers for it; scrapewatch check names what is missing.");
    }

    /** @param items with at least one in it; a list without any has no meaning in a pack */
    void addList(Path root, JsonNode list, List<JsonNode> items) {
        ObjectNode file = Json.object();
        for (String key : List.of("list_id", "name", "description", "type", "namespace_type")) {
            if (list.hasNonNull(key)) {
                file.set(key, list.get(key));
            }
        }
        orName(file);
        if (list.has("tags")) {
            file.set("tags", list.get("tags"));
            Fields.withoutMark(file);
        }
        ArrayNode written = file.putArray("items");
        items.forEach(it -> written.add(item(it)));
        String name = RulePull.slug(list.path("list_id").asText());
        pack.add(pack.free(root.resolve("exceptions"), name, ".yml"), file);
    }

    private ObjectNode item(JsonNode item) {
        ObjectNode written = Json.object();
        for (String key : List.of("item_id", "name", "description", "entries", "os_types", "tags")) {
            if (item.hasNonNull(key)
                    && !(item.get(key).isContainerNode() && item.get(key).isEmpty())) {
                written.set(key, item.get(key).deepCopy());
            }
        }
        orName(written);
        Fields.withoutMark(written);
        for (String key : List.of("owner", "change")) {
            if (item.path("meta").path(key).isTextual()) {
                written.set(key, item.path("meta").get(key));
            }
        }
        if (item.path("expire_time").isTextual()) {
            written.set("expires", day(item.path("expire_time")));
        }
        return written;
    }

    /** A pack wants a description, and Kibana's editor does not ask for one. */
    private static void orName(ObjectNode object) {
        if (object.path("description").asText().isBlank()) {
            object.put("description", object.path("name").asText());
        }
    }
}
