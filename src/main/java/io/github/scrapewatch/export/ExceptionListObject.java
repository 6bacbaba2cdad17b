package io.github.scrapewatch.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An exception list as Kibana's API takes it: the container, which has no items in it, and the items, which name it.
 *
 * @param namespaceType {@code single} or {@code agnostic}; a list is known by its id within one of the two
 */
public record ExceptionListObject(String listId, String namespaceType, ObjectNode container, List<Item> items) {
    public ExceptionListObject {
        items = List.copyOf(items);
    }

    public record Item(String itemId, ObjectNode body) {}
}
