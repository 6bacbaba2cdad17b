package io.github.scrapewatch.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.Found.Owner;
import io.github.scrapewatch.engine.Inventory;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.kibana.ExceptionLists;
import io.github.scrapewatch.kibana.Kibana;
import io.github.scrapewatch.pack.Mark;
import io.github.scrapewatch.pack.PackAssets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a stack has of ours, and what it has under the names that the pack wants. */
final class StackReader {
    private final List<Part> wanted;
    private final List<Found> found = new ArrayList<>();

    private StackReader(List<Part> wanted) {
        this.wanted = wanted;
    }

    static List<Found> elasticsearch(Inventory inventory) {
        StackReader reader = new StackReader(List.of());
        inventory
                .assets()
                .forEach(it ->
                        reader.add(Wanted.part(it, Optional.empty()), it.body().path("_meta")));
        inventory
                .table(PackAssets.IDENTITIES)
                .ifPresent(it -> reader.add(Wanted.part(it, Optional.empty()), it.meta()));
        return reader.found;
    }

    private void add(Part part, JsonNode meta) {
        found.add(new Found(part, Mark.isOn(meta) ? Owner.OURS : Owner.UNKNOWN));
    }

    static List<Found> kibana(Kibana kibana, List<Part> wanted) {
        StackReader reader = new StackReader(wanted);
        reader.valueLists(kibana);
        reader.exceptionLists(kibana.exceptionLists());
        reader.rules(kibana);
        return reader.found;
    }

    private List<String> wantedIds(Kind kind) {
        return wanted.stream().filter(it -> it.kind() == kind).map(Part::id).toList();
    }

    private void valueLists(Kibana kibana) {
        List<String> ids = wantedIds(Kind.VALUE_LIST);
        for (JsonNode list : kibana.valueLists().all()) {
            String id = list.path("id").asText();
            if (ids.contains(id) || Mark.isOn(list.path("meta"))) {
                ObjectNode content = list.deepCopy();
                content.set("values", Json.arrayOf(kibana.valueLists().values(id)));
                add(
                        new Part(Kind.VALUE_LIST, id, list.path("name").asText(id), Optional.empty(), content),
                        list.path("meta"));
            }
        }
    }

    private void exceptionLists(ExceptionLists lists) {
        Map<ExceptionLists.Key, JsonNode> all = new LinkedHashMap<>();
        lists.tagged(Mark.TAG).forEach(it -> all.put(key(it), it));
        for (Part part : wanted) {
            if (part.kind() == Kind.EXCEPTION_LIST && !all.containsKey(key(part.content()))) {
                lists.find(key(part.content())).ifPresent(it -> all.put(key(it), it));
            }
        }
        all.forEach((key, list) -> {
            add(Kind.EXCEPTION_LIST, list);
            lists.items(key).forEach(item -> add(Kind.EXCEPTION_ITEM, item));
        });
    }

    static ExceptionLists.Key key(JsonNode list) {
        return new ExceptionLists.Key(
                list.path("list_id").asText(), list.path("namespace_type").asText("single"));
    }

    private void rules(Kibana kibana) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        kibana.rules().tagged(Mark.TAG).forEach(it -> all.put(it.path("rule_id").asText(), it));
        for (String id : wantedIds(Kind.RULE)) {
            if (!all.containsKey(id)) {
                kibana.rules().find(id).ifPresent(it -> all.put(id, it));
            }
        }
        all.values().forEach(it -> add(Kind.RULE, it));
    }

    private void add(Kind kind, JsonNode content) {
        Part part = Wanted.part(kind, Optional.empty(), (ObjectNode) content);
        boolean fromAPackage = content.path("immutable").asBoolean()
                || content.path("rule_source").path("type").asText().equals("external");
        Owner owner = Mark.isTagOn(content) ? Owner.OURS : Owner.UNKNOWN;
        found.add(new Found(part, kind == Kind.RULE && fromAPackage ? Owner.ELASTIC : owner));
    }
}
