package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Prefilter;
import io.github.scrapewatch.engine.detection.request.Dsl;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.pack.rules.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The events of one group that a rule looks at, oldest first: found in the cluster, with the parts of the rule's own query. */
final class Evidence {
    private static final int MOST = 5_000;
    private static final String ORIGINAL = "event.original";

    private Evidence() {}

    /**
     * @param line as it was sent
     * @param counted the values of what the rule counts; none where it counts events
     */
    record Item(String line, List<String> counted) {}

    static List<Item> of(Prefilter prefilter, Searcher view, Volume volume, Map<String, String> group) {
        if (prefilter instanceof Prefilter.Query query) {
            return searched(query, view, volume, group);
        }
        return prefilter instanceof Prefilter.Rows rows ? listed(rows, view, volume, group) : List.of();
    }

    private static List<Item> searched(Prefilter.Query query, Searcher view, Volume volume, Map<String, String> group) {
        ObjectNode body = query.search(Json.object());
        List<JsonNode> clauses = new ArrayList<>();
        group.forEach((field, value) -> clauses.add(Dsl.term(field, Json.value(value))));
        clauses.add(body.path("query"));
        body.set("query", Dsl.allOf(clauses));
        body.put("size", MOST);
        body.remove("aggregations");
        body.set("sort", Json.array(Json.object("@timestamp", "asc")));
        List<Item> items = new ArrayList<>();
        for (JsonNode hit : view.searchAnyOf(query.index(), body).at("/hits/hits")) {
            JsonNode source = hit.path("_source");
            items.add(new Item(
                    Values.at(source, ORIGINAL).asText(),
                    volume.field().map(it -> Values.all(source, it)).orElse(List.of()).stream()
                            .map(JsonNode::asText)
                            .toList()));
        }
        return items;
    }

    private static List<Item> listed(Prefilter.Rows rows, Searcher view, Volume volume, Map<String, String> group) {
        String members = group.entrySet().stream()
                .map(it -> "\n| WHERE TO_STRING(" + it.getKey() + ") == " + Json.value(it.getValue()))
                .collect(Collectors.joining());
        Optional<String> field = volume.field();
        String query = rows.commands() + members + "\n| SORT @timestamp\n| KEEP " + ORIGINAL
                + field.map(it -> ", " + it).orElse("") + "\n| LIMIT " + MOST;
        List<Item> items = new ArrayList<>();
        for (JsonNode row : view.esql(Json.object("query", query)).path("values")) {
            items.add(new Item(
                    row.get(0).asText(),
                    field.isEmpty()
                            ? List.of()
                            : Values.all(row.get(1)).stream()
                                    .map(JsonNode::asText)
                                    .toList()));
        }
        return items;
    }
}
