package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A value as people write it in a file of the pack, to be read and compared line by line. */
final class ValueLines {
    private ValueLines() {}

    static List<String> of(JsonNode value) {
        List<String> lines = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(it -> append(lines, it.getKey() + ":", it.getValue()));
        } else {
            value.forEach(it -> append(lines, "-", it));
        }
        return lines;
    }

    private static void append(List<String> lines, String head, JsonNode value) {
        if (value.isContainerNode() && !value.isEmpty()) {
            if (isShort(value)) {
                lines.add(head + " " + value);
                return;
            }
            lines.add(head);
            of(value).forEach(it -> lines.add("  " + it));
        } else if (value.isTextual() && value.asText().strip().contains("\n")) {
            lines.add(head + " |");
            value.asText().strip().lines().forEach(it -> lines.add("  " + it));
        } else {
            lines.add(head + " " + (value.isTextual() ? value.asText() : value.toString()));
        }
    }

    private static boolean isShort(JsonNode value) {
        for (JsonNode inner : value) {
            if (inner.isContainerNode() || inner.asText().contains("\n")) {
                return false;
            }
        }
        return value.toString().length() <= 80;
    }
}
