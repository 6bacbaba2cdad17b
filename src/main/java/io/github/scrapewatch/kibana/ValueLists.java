package io.github.scrapewatch.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The value lists of a space: values that exception items refer to. */
public interface ValueLists {
    List<JsonNode> all();

    List<String> values(String id);

    /** Makes the data streams that hold lists, where no list has ever been made in this space. */
    void prepare();

    void create(JsonNode list);

    /** All but its type and its values. */
    void update(JsonNode list);

    void add(String id, String type, List<String> values);

    void remove(String id, List<String> values);

    void delete(String id);
}
