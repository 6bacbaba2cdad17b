package io.github.scrapewatch.engine.detection.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.rule.ExceptionEntry;
import io.github.scrapewatch.rule.ExceptionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule's exceptions, as far as they can be a filter.
 *
 * @param filter what events must not match; empty where there is nothing to except
 * @param unprocessed items with a value list that is too large for a filter
 */
public record Exceptions(Optional<JsonNode> filter, List<ExceptionItem> unprocessed) {
    public static Exceptions of(List<ExceptionItem> items, ExceptionCatalog catalog) {
        ExceptionClauses clauses = new ExceptionClauses(catalog);
        List<JsonNode> filters = new ArrayList<>();
        List<ExceptionItem> unprocessed = new ArrayList<>();
        for (ExceptionItem item : items) {
            if (item.entries().stream().anyMatch(entry -> tooLarge(entry, catalog))) {
                unprocessed.add(item);
            } else {
                filters.addAll(clauses.variants(item));
            }
        }
        Optional<JsonNode> filter = filters.isEmpty() ? Optional.empty() : Optional.of(Dsl.anyOf(filters));
        return new Exceptions(filter, List.copyOf(unprocessed));
    }

    private static boolean tooLarge(ExceptionEntry entry, ExceptionCatalog catalog) {
        return entry instanceof ExceptionEntry.InList list && ValueLists.tooLarge(catalog.valueList(list.listId()));
    }
}
