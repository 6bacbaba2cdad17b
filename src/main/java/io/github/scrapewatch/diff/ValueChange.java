package io.github.scrapewatch.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * One value that is another than before. A missing node stands for a value that is not there.
 *
 * @param path such as {@code threshold.value} or {@code processors[identity].script.source}
 * @param kind of change
 */
public record ValueChange(String path, JsonNode before, JsonNode after, Kind kind) {

    public enum Kind {
        /** The file itself says something else. */
        WRITTEN,
        /** The file says the same, and a parameter that it names has another value. */
        BY_PARAMETER,
        /** The same parts in another order; {@code before} and {@code after} are their names. */
        ORDER
    }

    static ValueChange of(String path, JsonNode before, JsonNode after) {
        return new ValueChange(path, before, after, Kind.WRITTEN);
    }

    static ValueChange added(String path, JsonNode after) {
        return of(path, MissingNode.getInstance(), after);
    }

    static ValueChange removed(String path, JsonNode before) {
        return of(path, before, MissingNode.getInstance());
    }

    ValueChange byParameter() {
        return new ValueChange(path, before, after, Kind.BY_PARAMETER);
    }
}
