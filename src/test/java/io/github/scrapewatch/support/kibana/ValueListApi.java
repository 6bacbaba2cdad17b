package io.github.scrapewatch.support.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.scrapewatch.engine.json.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code /api/lists}. */
final class ValueListApi {
    private static final String LISTS = "/api/lists";
    private static final String ITEMS = LISTS + "/items";
    private static final Set<String> TYPES = Set.of("keyword", "ip", "ip_range", "text");

    private final SpaceContent space;

    ValueListApi(SpaceContent space) {
        this.space = space;
    }

    JsonNode answer(Exchange request) {
        if (request.is("GET", LISTS + "/index")) {
            requireIndex();
            return Json.object("list_index", true, "list_item_index", true);
        }
        if (request.is("POST", LISTS + "/index")) {
            if (space.hasListIndex) {
                throw Refused.conflict("data stream: \".lists-default\" and \".items-default\" already exists");
            }
            space.hasListIndex = true;
            return Json.object("acknowledged", true);
        }
        requireIndex();
        return request.path().startsWith(ITEMS) ? items(request) : lists(request);
    }

    private void requireIndex() {
        if (!space.hasListIndex) {
            throw Refused.notFound("data stream .lists-default and data stream .items-default does not exist");
        }
    }

    private JsonNode lists(Exchange request) {
        if (request.is("GET", LISTS + "/_find")) {
            return RuleApi.page(request, List.copyOf(space.valueLists.values()), "per_page");
        }
        if (request.is("GET", LISTS)) {
            return existing(request.parameter("id"));
        }
        if (request.is("DELETE", LISTS)) {
            ObjectNode list = existing(request.parameter("id"));
            space.valueLists.remove(request.parameter("id"));
            space.values.remove(request.parameter("id"));
            return list;
        }
        if (request.is("POST", LISTS)) {
            return create((ObjectNode) request.json());
        }
        throw Refused.notFound("Not Found");
    }

    private JsonNode create(ObjectNode list) {
        String id = list.path("id").asText();
        if (list.path("name").asText().isEmpty()
                || list.path("description").asText().isEmpty()) {
            throw Refused.badRequest("Invalid value \"undefined\" supplied to \"name\" or \"description\"");
        }
        if (!TYPES.contains(list.path("type").asText())) {
            throw Refused.badRequest("Invalid value supplied to \"type\"");
        }
        if (space.valueLists.containsKey(id)) {
            throw Refused.conflict("list id: \"" + id + "\" already exists");
        }
        space.valueLists.put(id, list);
        space.values.put(id, new TreeSet<>());
        return list;
    }

    private JsonNode items(Exchange request) {
        String id = request.parameter("list_id");
        existing(id);
        if (request.is("POST", ITEMS + "/_import")) {
            MultipartForm file = MultipartForm.of(request);
            if (!file.fileName().matches(".*\\.(txt|csv)")) {
                throw new Refused(415, "Unsupported file type");
            }
            file.content().lines().filter(line -> !line.isBlank()).forEach(space.values.get(id)::add);
            return existing(id);
        }
        if (request.is("POST", ITEMS + "/_export")) {
            return TextNode.valueOf(String.join("\n", space.values.get(id)) + "\n");
        }
        if (request.is("DELETE", ITEMS)) {
            if (!space.values.get(id).remove(request.parameter("value"))) {
                throw Refused.notFound(
                        "list_id: \"" + id + "\" item of " + request.parameter("value") + " does not exist");
            }
            return Json.array();
        }
        throw Refused.notFound("Not Found");
    }

    private ObjectNode existing(String id) {
        ObjectNode list = space.valueLists.get(id);
        if (list == null) {
            throw Refused.notFound("list id: \"" + id + "\" does not exist");
        }
        return list;
    }
}
