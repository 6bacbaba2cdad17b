package io.github.scrapewatch.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The exception lists of a space and their items. */
public interface ExceptionLists {

    /** @param namespaceType {@code single} for a list of this space, {@code agnostic} for one of all spaces */
    record Key(String listId, String namespaceType) {
        @Override
        public String toString() {
            return listId;
        }
    }

    List<JsonNode> tagged(String tag);

    Optional<JsonNode> find(Key list);

    List<JsonNode> items(Key list);

    void create(JsonNode list);

    void update(JsonNode list);

    /** With all its items. */
    void delete(Key list);

    void createItem(JsonNode item);

    void updateItem(JsonNode item);

    void deleteItem(String itemId, String namespaceType);
}
