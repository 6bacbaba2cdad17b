package io.github.scrapewatch.support.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** {@code /api/exception_lists}. */
final class ExceptionApi {
    private static final String LISTS = "/api/exception_lists";
    private static final String ITEMS = LISTS + "/items";
    private static final Set<String> LIST_KEYS =
            Set.of("list_id", "type", "name", "description", "namespace_type", "tags", "os_types", "meta", "version");
    private static final Set<String> ITEM_KEYS = Set.of(
            "item_id",
            "list_id",
            "type",
            "name",
            "description",
            "namespace_type",
            "tags",
            "os_types",
            "meta",
            "entries",
            "comments",
            "expire_time");

    private final SpaceContent space;

    ExceptionApi(SpaceContent space) {
        this.space = space;
    }

    JsonNode answer(Exchange request) {
        switch (request.method() + " " + request.path()) {
            case "GET " + LISTS + "/_find":
                return RuleApi.page(
                        request, inNamespace(request, RuleApi.tagged(request, all(space.lists))), "per_page");
            case "GET " + ITEMS + "/_find":
                existing(space.lists, "list", request.parameter("list_id"));
                return RuleApi.page(request, itemsOf(request.parameter("list_id")), "per_page");
            case "GET " + LISTS:
                return existing(space.lists, "list", request.parameter("list_id"));
            case "POST " + LISTS:
                return create((ObjectNode) request.json(), false);
            case "POST " + ITEMS:
                return create((ObjectNode) request.json(), true);
            case "PUT " + LISTS:
                return update((ObjectNode) request.json(), space.lists, "list");
            case "PUT " + ITEMS:
                return update((ObjectNode) request.json(), space.items, "item");
            case "DELETE " + LISTS:
                return deleteList(request.parameter("list_id"));
            case "DELETE " + ITEMS:
                return delete(space.items, "item", request.parameter("item_id"));
            default:
                throw Refused.notFound("Not Found");
        }
    }

    private static List<ObjectNode> all(Map<String, ObjectNode> objects) {
        return List.copyOf(objects.values());
    }

    private static List<ObjectNode> inNamespace(Exchange request, List<ObjectNode> lists) {
        String namespace = request.query().getOrDefault("namespace_type", "single");
        return lists.stream()
                .filter(it -> it.path("namespace_type").asText().equals(namespace))
                .toList();
    }

    private List<ObjectNode> itemsOf(String listId) {
        return all(space.items).stream()
                .filter(it -> it.path("list_id").asText().equals(listId))
                .toList();
    }

    private static ObjectNode existing(Map<String, ObjectNode> objects, String kind, String id) {
        ObjectNode object = objects.get(id);
        if (object == null) {
            throw Refused.notFound("exception list " + kind + "_id: \"" + id + "\" does not exist");
        }
        return object;
    }

    ObjectNode create(ObjectNode body, boolean item) {
        requireKeys(body, item ? ITEM_KEYS : LIST_KEYS, List.of("name", "description", "type", "list_id"));
        String id = body.path(item ? "item_id" : "list_id").asText();
        Map<String, ObjectNode> objects = item ? space.items : space.lists;
        if (objects.containsKey(id)) {
            throw Refused.conflict("exception list " + (item ? "item" : "list") + " id: \"" + id + "\" already exists");
        }
        if (item) {
            existing(space.lists, "list", body.path("list_id").asText());
            requireEntries(body);
        }
        ObjectNode stored = Json.object(
                "namespace_type", "single", "tags", List.of(), "os_types", List.of(), "_version", "WzEsMV0=");
        if (item) {
            stored.set("comments", Json.array());
        }
        stored.setAll(body.deepCopy());
        stored.put("id", UUID.randomUUID().toString());
        identify(stored.path("comments"));
        objects.put(id, stored);
        return stored;
    }

    private static ObjectNode update(ObjectNode body, Map<String, ObjectNode> objects, String kind) {
        boolean item = kind.equals("item");
        requireKeys(body, item ? ITEM_KEYS : LIST_KEYS, List.of("name", "description", "type"));
        ObjectNode stored = existing(objects, kind, body.path(kind + "_id").asText());
        if (item) {
            requireEntries(body);
            requireOldComments(stored.path("comments"), body.path("comments"));
            stored.remove(List.of("expire_time", "meta"));
        }
        stored.setAll(body.deepCopy());
        identify(stored.path("comments"));
        return stored;
    }

    /** Comments are added, and never taken away or changed. */
    private static void requireOldComments(JsonNode old, JsonNode now) {
        old.forEach(comment -> {
            for (JsonNode other : now) {
                if (other.path("id").equals(comment.path("id"))) {
                    return;
                }
            }
            throw Refused.badRequest("Comments cannot be deleted, only new comments may be added");
        });
    }

    private static void identify(JsonNode comments) {
        comments.forEach(comment -> {
            if (!comment.has("id")) {
                ((ObjectNode) comment).put("id", UUID.randomUUID().toString()).put("created_by", "deployer");
            }
        });
    }

    private static void requireEntries(ObjectNode body) {
        if (!(body.path("entries") instanceof ArrayNode entries) || entries.isEmpty()) {
            throw Refused.badRequest("Invalid value \"[]\" supplied to \"entries\"");
        }
    }

    private static void requireKeys(ObjectNode body, Set<String> known, List<String> required) {
        body.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw Refused.badRequest("invalid keys \"" + key + "\"");
            }
        });
        for (String key : required) {
            if (body.path(key).asText().isEmpty()) {
                throw Refused.badRequest("Invalid value \"undefined\" supplied to \"" + key + "\"");
            }
        }
    }

    private JsonNode deleteList(String listId) {
        ObjectNode list = delete(space.lists, "list", listId);
        space.items.values().removeIf(it -> it.path("list_id").asText().equals(listId));
        return list;
    }

    private static ObjectNode delete(Map<String, ObjectNode> objects, String kind, String id) {
        ObjectNode object = existing(objects, kind, id);
        objects.remove(id);
        return object;
    }
}
