package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.json.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents that rows came from, looked up by the rows' {@code _id}. */
record EsqlSources(Map<String, Hit> byId) {
    private static final String ID = "_id";

    static EsqlSources of(Pass pass, List<ObjectNode> rows) {
        Collection<String> ids = new LinkedHashSet<>();
        rows.stream()
                .filter(row -> row.has(ID))
                .forEach(row -> ids.add(row.get(ID).asText()));
        Map<String, Hit> byId = new HashMap<>();
        if (!ids.isEmpty()) {
            ObjectNode body = Json.object(
                    "query", Dsl.allOf(List.of(Dsl.ids(ids))),
                    "size", ids.size(),
                    "fields", Json.array("*"));
            Searches.hits(pass.searches().search(body)).forEach(hit -> byId.put(hit.id(), hit));
        }
        return new EsqlSources(byId);
    }

    /** The document with the row's columns in place of its own fields; empty where the row does not tell its document. */
    Optional<Hit> under(ObjectNode row) {
        if (!row.has(ID)) {
            return Optional.empty();
        }
        String id = row.get(ID).asText();
        Hit found = byId.getOrDefault(id, new Hit("", id, Json.object(), Json.object()));
        ObjectNode source = found.source().deepCopy();
        row.properties().forEach(column -> {
            if (!column.getKey().startsWith("_")) {
                remove(source, column.getKey());
                source.set(column.getKey(), column.getValue());
            }
        });
        String index = found.index().isEmpty() ? row.path("_index").asText() : found.index();
        return Optional.of(new Hit(index, id, source, found.fields()));
    }

    private static void remove(ObjectNode source, String path) {
        source.remove(path);
        int dot = path.indexOf('.');
        if (dot > 0 && source.get(path.substring(0, dot)) instanceof ObjectNode inner) {
            remove(inner, path.substring(dot + 1));
        }
    }
}
