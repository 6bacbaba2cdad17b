package io.github.scrapewatch.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Looks into documents, whose fields may be nested or one dotted key. */
public final class Values {
    private Values() {}

    /** A missing node where there is none. */
    public static JsonNode at(JsonNode document, String path) {
        JsonNode literal = document.get(path);
        if (literal != null) {
            return literal;
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            JsonNode inner = document.get(path.substring(0, dot));
            JsonNode found =
                    inner == null || !inner.isObject() ? MissingNode.getInstance() : at(inner, path.substring(dot + 1));
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }

    /** The elements of an array, or the one value; nothing for null and missing. */
    public static List<JsonNode> all(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .filter(element -> !element.isNull())
                    .toList();
        }
        return value.isNull() || value.isMissingNode() ? List.of() : List.of(value);
    }

    public static List<JsonNode> all(JsonNode document, String path) {
        return all(at(document, path));
    }
}
