package io.github.scrapewatch.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.scrapewatch.engine.LookupTable;
import io.github.scrapewatch.engine.RejectedException;
import java.nio.charset.StandardCharsets;

/** A lookup table as an index. It is brought up to date in place, so that rules which join with it never find it gone. */
final class LookupIndex {
    private final Http http;
    private final String path;

    LookupIndex(Http http, String name) {
        this.http = http;
        this.path = "/" + Paths.encode(name);
    }

    void install(LookupTable table) {
        create(table);
        if (!table.rows().isEmpty()) {
            fill(table);
        }
        removeOthers(table);
    }

    private void create(LookupTable table) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("settings").put("index.mode", "lookup");
        ObjectNode mappings = body.putObject("mappings").put("dynamic", "strict");
        mappings.set("_meta", table.meta());
        mappings.set("properties", table.columns());
        try {
            http.put(path, body);
        } catch (RejectedException e) {
            if (!e.type().equals("resource_already_exists_exception")) {
                throw e;
            }
            http.put(path + "/_mapping", body.path("mappings"));
        }
    }

    private void fill(LookupTable table) {
        StringBuilder lines = new StringBuilder();
        for (String id : table.ids()) {
            lines.append("{\"index\":{\"_id\":").append(TextNode.valueOf(id)).append("}}\n");
            lines.append(table.rows().get(id)).append('\n');
        }
        JsonNode answer =
                http.postLines(path + "/_bulk?refresh=true", lines.toString().getBytes(StandardCharsets.UTF_8));
        for (JsonNode item : answer.path("items")) {
            JsonNode error = item.path("index").path("error");
            if (!error.isMissingNode()) {
                throw new RejectedException(
                        "Row " + item.path("index").path("_id") + " of " + table.name(),
                        item.path("index").path("status").asInt(),
                        error.path("type").asText(),
                        error.path("reason").asText());
            }
        }
    }

    private void removeOthers(LookupTable table) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        table.ids()
                .forEach(body.putObject("query")
                        .putObject("bool")
                        .putObject("must_not")
                        .putObject("ids")
                        .putArray("values")::add);
        http.post(path + "/_delete_by_query?refresh=true", body);
    }

    void uninstall() {
        http.delete(path);
    }
}
