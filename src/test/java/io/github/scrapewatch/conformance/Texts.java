package io.github.scrapewatch.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Answers as a case refers to them. */
final class Texts {
    private Texts() {}

    /** With quotes as an author writes them. */
    static String of(JsonNode answer) {
        return answer.toString().replace("\\\"", "\"");
    }

    /** By a path such as {@code hits.hits.0._source.user.name}; at each step the longest key wins, so keys may hold dots. */
    static JsonNode at(JsonNode node, String path) {
        if (path.isEmpty()) {
            return node;
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            String key = path.substring(0, end);
            JsonNode child = node.isArray() && key.matches("\\d+") ? node.path(Integer.parseInt(key)) : node.path(key);
            if (!child.isMissingNode()) {
                return at(child, end == path.length() ? "" : path.substring(end + 1));
            }
        }
        return MissingNode.getInstance();
    }
}
