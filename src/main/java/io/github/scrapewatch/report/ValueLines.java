package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A value as people write it in a file of the pack, to be read and compared line by line. */
final class ValueLines {
    private static final int SHORT = 80;
    private static final int WIDE = 160;

    private ValueLines() {}

    static List<String> of(JsonNode value) {
        List<String> lines = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(it -> lines.addAll(entry(it.getKey() + ":", it.getValue())));
        } else {
            value.forEach(it -> lines.addAll(element(it)));
        }
        return lines;
    }

    private static List<String> entry(String head, JsonNode value) {
        if (hasLines(value)) {
            return under(head + " |", value.asText().strip().lines().toList());
        }
        String flow = flow(value);
        return !value.isContainerNode() || flow.length() <= SHORT && !isDeep(value)
                ? List.of(head + " " + flow)
                : under(head, of(value));
    }

    private static List<String> element(JsonNode value) {
        String flow = flow(value);
        if (!value.isObject() || flow.length() <= WIDE && !flow.contains("\\n")) {
            return List.of("- " + flow);
        }
        List<String> lines = new ArrayList<>();
        of(value).forEach(it -> lines.add((lines.isEmpty() ? "- " : "  ") + it));
        return lines;
    }

    private static List<String> under(String head, List<String> inner) {
        List<String> lines = new ArrayList<>(List.of(head));
        inner.forEach(it -> lines.add("  " + it));
        return lines;
    }

    private static boolean hasLines(JsonNode value) {
        return value.isTextual() && value.asText().strip().contains("\n");
    }

    private static boolean isDeep(JsonNode value) {
        for (JsonNode inner : value) {
            if (inner.isContainerNode() || hasLines(inner)) {
                return true;
            }
        }
        return false;
    }

    /** On one line. */
    static String flow(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(it -> it.getKey() + ": " + flow(it.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(it -> elements.add(flow(it)));
            return "[" + String.join(", ", elements) + "]";
        }
        return value.isTextual() ? value.asText().replace("\n", "\\n") : value.toString();
    }
}
