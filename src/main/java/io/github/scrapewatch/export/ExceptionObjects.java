package io.github.scrapewatch.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.exceptions.ExceptionFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.ExceptionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From an exception file to the objects that Kibana takes. Who answers for an item goes with it, for programs and for people. */
final class ExceptionObjects {
    private ExceptionObjects() {}

    static ExceptionListObject of(ExceptionFile file) {
        String listId = file.listId().orElseThrow();
        String namespaceType = text(file.content(), "namespace_type").orElse("single");
        List<ExceptionListObject.Item> items = new ArrayList<>();
        for (int i = 0; i < file.items().size(); i++) {
            items.add(item(file.items().get(i), file.writtenItems().get(i), namespaceType));
        }
        return new ExceptionListObject(listId, namespaceType, container(file.content(), listId, namespaceType), items);
    }

    private static ObjectNode container(Yaml file, String listId, String namespaceType) {
        return Json.object(
                "list_id", listId,
                "type", text(file, "type").orElse("detection"),
                "name", text(file, "name").orElseThrow(),
                "description", text(file, "description").orElseThrow(),
                "namespace_type", namespaceType,
                "tags", list(file, "tags"),
                "os_types", List.of());
    }

    private static ExceptionListObject.Item item(ExceptionItem item, Yaml written, String namespaceType) {
        ObjectNode body = Json.object(
                "list_id", item.listId(),
                "item_id", item.itemId(),
                "type", "simple",
                "name", item.name(),
                "description", text(written, "description").orElseThrow(),
                "namespace_type", namespaceType,
                "entries", written.get("entries").orElseThrow().json(),
                "os_types", list(written, "os_types"),
                "tags", list(written, "tags"),
                "comments", comments(written));
        ObjectNode meta = Json.object();
        text(written, "owner").ifPresent(it -> meta.put("owner", it));
        text(written, "change").ifPresent(it -> meta.put("change", it));
        if (!meta.isEmpty()) {
            body.set("meta", meta);
        }
        item.expires().ifPresent(it -> body.set("expire_time", Json.value(it)));
        return new ExceptionListObject.Item(item.itemId(), body);
    }

    /** Kibana shows comments beside an item, and not what stands in {@code meta}. */
    private static JsonNode comments(Yaml written) {
        List<String> words = new ArrayList<>();
        text(written, "owner").ifPresent(it -> words.add("Owner: " + it + "."));
        text(written, "change").ifPresent(it -> words.add("Change: " + it + "."));
        return words.isEmpty() ? Json.array() : Json.array(Json.object("comment", String.join(" ", words)));
    }

    private static Optional<String> text(Yaml table, String key) {
        return table.get(key).flatMap(Yaml::text);
    }

    private static JsonNode list(Yaml table, String key) {
        return table.get(key).map(Yaml::json).orElseGet(Json::array);
    }
}
