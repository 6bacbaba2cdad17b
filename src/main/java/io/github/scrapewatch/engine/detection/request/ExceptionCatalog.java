package io.github.scrapewatch.engine.detection.request;

import io.github.scrapewatch.rule.ExceptionItem;
import io.github.scrapewatch.rule.ExceptionListReference;
import io.github.scrapewatch.rule.ValueList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All exception items and value lists there are. */
public record ExceptionCatalog(List<ExceptionItem> items, Map<String, ValueList> valueLists) {
    public static final ExceptionCatalog NONE = new ExceptionCatalog(List.of(), Map.of());
    /** Kibana leaves this one to the endpoint agent. */
    private static final String ENDPOINT_LIST = "endpoint_list";

    public ExceptionCatalog {
        items = List.copyOf(items);
        valueLists = Map.copyOf(valueLists);
    }

    public static ExceptionCatalog of(List<ExceptionItem> items, List<ValueList> lists) {
        return new ExceptionCatalog(
                items, lists.stream().collect(Collectors.toMap(ValueList::id, Function.identity())));
    }

    /** What counts for a rule that refers to these lists, in a run that starts then. */
    public List<ExceptionItem> itemsOf(List<ExceptionListReference> references, Instant startedAt) {
        Set<String> lists = references.stream()
                .map(ExceptionListReference::listId)
                .filter(list -> !list.equals(ENDPOINT_LIST))
                .collect(Collectors.toSet());
        return items.stream()
                .filter(item -> lists.contains(item.listId()))
                .filter(item -> item.expires().map(startedAt::isBefore).orElse(true))
                .toList();
    }

    ValueList valueList(String id) {
        ValueList list = valueLists.get(id);
        if (list == null) {
            throw new IllegalArgumentException(
                    "an exception refers to the value list '" + id + "', which there is not: add it or drop the entry");
        }
        return list;
    }
}
