package io.github.scrapewatch.export.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.ExportedPack;
import java.util.ArrayList;
import java.util.List;

/** Rules, then exception lists, each followed by its items, then the line that counts them. Value lists have no place here. */
public final class RulesNdjson {
    private RulesNdjson() {}

    public static String write(ExportedPack pack) {
        List<JsonNode> lines = new ArrayList<>();
        pack.rules().forEach(it -> lines.add(it.body()));
        pack.exceptionLists().forEach(list -> {
            lines.add(list.container());
            list.items().forEach(item -> lines.add(item.body()));
        });
        lines.add(counts(pack));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static ObjectNode counts(ExportedPack pack) {
        int rules = pack.rules().size();
        int lists = pack.exceptionLists().size();
        int items = pack.items();
        return Json.object(
                "exported_count",
                rules + lists + items,
                "exported_rules_count",
                rules,
                "missing_rules",
                List.of(),
                "missing_rules_count",
                0,
                "exported_exception_list_count",
                lists,
                "exported_exception_list_item_count",
                items,
                "missing_exception_list_item_count",
                0,
                "missing_exception_list_items",
                List.of(),
                "missing_exception_lists",
                List.of(),
                "missing_exception_lists_count",
                0,
                "exported_action_connector_count",
                0,
                "missing_action_connection_count",
                0,
                "missing_action_connections",
                List.of(),
                "excluded_action_connection_count",
                0,
                "excluded_action_connections",
                List.of());
    }
}
