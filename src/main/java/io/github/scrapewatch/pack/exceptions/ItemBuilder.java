package io.github.scrapewatch.pack.exceptions;

import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.ExceptionEntry;
import io.github.scrapewatch.rule.ExceptionEntry.Operator;
import io.github.scrapewatch.rule.ExceptionItem;
import io.github.scrapewatch.rule.ValueList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The value of an item whose form has been found right. */
final class ItemBuilder {
    private ItemBuilder() {}

    static ExceptionItem build(String listId, Yaml item) {
        return new ExceptionItem(
                item.location(),
                listId,
                text(item, "item_id"),
                text(item, "name"),
                texts(item, "os_types"),
                entries(item),
                item.get("expires")
                        .flatMap(Yaml::text)
                        .map(it ->
                                LocalDate.parse(it).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static List<ExceptionEntry> entries(Yaml table) {
        return table.get("entries").orElseThrow().elements().stream()
                .map(ItemBuilder::entry)
                .toList();
    }

    private static ExceptionEntry entry(Yaml entry) {
        String field = text(entry, "field");
        return switch (text(entry, "type")) {
            case "match" -> new ExceptionEntry.Match(field, operator(entry), text(entry, "value"));
            case "match_any" -> new ExceptionEntry.MatchAny(field, operator(entry), texts(entry, "value"));
            case "exists" -> new ExceptionEntry.Exists(field, operator(entry));
            case "wildcard" -> new ExceptionEntry.Wildcard(field, operator(entry), text(entry, "value"));
            case "list" -> inList(field, entry);
            case "nested" -> new ExceptionEntry.Nested(field, entries(entry));
            default -> throw new IllegalStateException("type " + text(entry, "type") + " has a form and no value");
        };
    }

    private static ExceptionEntry inList(String field, Yaml entry) {
        Yaml list = entry.get("list").orElseThrow();
        return new ExceptionEntry.InList(
                field, operator(entry), text(list, "id"), ValueList.Type.of(text(list, "type")));
    }

    private static Operator operator(Yaml entry) {
        return Operator.of(text(entry, "operator"));
    }

    private static String text(Yaml table, String key) {
        return table.get(key).flatMap(Yaml::text).orElse("");
    }

    private static List<String> texts(Yaml table, String key) {
        return table.get(key).map(Yaml::elements).orElse(List.of()).stream()
                .flatMap(it -> it.text().stream())
                .toList();
    }
}
