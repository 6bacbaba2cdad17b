package io.github.scrapewatch.elastic.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.kibana.ExceptionLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exception lists by way of {@code /api/exception_lists}. */
final class KibanaExceptionLists implements ExceptionLists {
    private static final Call LISTS = new Call("/api/exception_lists");
    private static final Call ITEMS = new Call("/api/exception_lists/items");
    private static final String NAMESPACE = "namespace_type";
    /** How Kibana keeps lists, by the kind of namespace they are in. */
    private static final Map<String, String> SAVED_OBJECTS =
            Map.of("single", "exception-list", "agnostic", "exception-list-agnostic");

    private final KibanaHttp http;

    KibanaExceptionLists(KibanaHttp http) {
        this.http = http;
    }

    @Override
    public List<JsonNode> tagged(String tag) {
        List<JsonNode> found = new ArrayList<>();
        for (String namespace : List.of("single", "agnostic")) {
            found.addAll(Pages.all(
                    http,
                    new Call(LISTS + "/_find")
                            .with(NAMESPACE, namespace)
                            .with("filter", SAVED_OBJECTS.get(namespace) + ".attributes.tags: \"" + tag + "\"")));
        }
        return found;
    }

    @Override
    public Optional<JsonNode> find(Key list) {
        return http.find(of(LISTS, list).path());
    }

    @Override
    public List<JsonNode> items(Key list) {
        return Pages.all(http, of(new Call(ITEMS + "/_find"), list));
    }

    private static Call of(Call call, Key list) {
        return call.with("list_id", list.listId()).with(NAMESPACE, list.namespaceType());
    }

    @Override
    public void create(JsonNode list) {
        http.send("POST", LISTS.path(), list);
    }

    @Override
    public void update(JsonNode list) {
        http.send("PUT", LISTS.path(), list);
    }

    @Override
    public void delete(Key list) {
        http.send("DELETE", of(LISTS, list).path());
    }

    @Override
    public void createItem(JsonNode item) {
        http.send("POST", ITEMS.path(), item);
    }

    @Override
    public void updateItem(JsonNode item) {
        http.send("PUT", ITEMS.path(), item);
    }

    @Override
    public void deleteItem(String itemId, String namespaceType) {
        http.send(
                "DELETE",
                ITEMS.with("item_id", itemId).with(NAMESPACE, namespaceType).path());
    }
}
