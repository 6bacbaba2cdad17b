package io.github.scrapewatch.elastic.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.kibana.ValueLists;
import java.util.List;

/** Value lists by way of {@code /api/lists}. */
final class KibanaValueLists implements ValueLists {
    private static final Call LISTS = new Call("/api/lists");
    private static final Call ITEMS = new Call("/api/lists/items");
    private static final String INDEX = LISTS + "/index";

    private final KibanaHttp http;

    KibanaValueLists(KibanaHttp http) {
        this.http = http;
    }

    @Override
    public List<JsonNode> all() {
        return prepared() ? Pages.all(http, new Call(LISTS + "/_find")) : List.of();
    }

    @Override
    public List<String> values(String id) {
        return http.text(
                        "POST", new Call(ITEMS + "/_export").with("list_id", id).path())
                .lines()
                .filter(line -> !line.isBlank())
                .sorted()
                .toList();
    }

    @Override
    public void prepare() {
        if (!prepared()) {
            http.send("POST", INDEX);
        }
    }

    private boolean prepared() {
        return http.find(INDEX)
                .filter(it -> it.path("list_index").asBoolean()
                        && it.path("list_item_index").asBoolean())
                .isPresent();
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
    public void add(String id, String type, List<String> values) {
        http.upload(
                new Call(ITEMS + "/_import")
                        .with("list_id", id)
                        .with("type", type)
                        .path(),
                new Multipart("values.txt", String.join("\n", values) + "\n"));
    }

    @Override
    public void remove(String id, List<String> values) {
        values.forEach(value -> http.send(
                "DELETE", ITEMS.with("list_id", id).with("value", value).path()));
    }

    @Override
    public void delete(String id) {
        http.send("DELETE", LISTS.with("id", id).path());
    }
}
