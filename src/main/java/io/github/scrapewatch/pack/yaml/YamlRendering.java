package io.github.scrapewatch.pack.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values as YAML at a place of a file. */
final class YamlRendering {
    private YamlRendering() {}

    /** On one line. */
    static String flow(JsonNode value) {
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(it -> elements.add(flow(it)));
            return "[" + String.join(", ", elements) + "]";
        }
        if (value.isObject()) {
            return value.isEmpty()
                    ? "{}"
                    : value.properties().stream()
                            .map(it -> scalar(TextNode.valueOf(it.getKey())) + ": " + flow(it.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return scalar(value);
    }

    private static String scalar(JsonNode value) {
        boolean lines = value.isTextual() && value.textValue().contains("\n");
        // JSON's texts are texts of YAML too.
        return lines ? value.toString() : YamlWriter.write(value).strip();
    }

    static boolean isOnOneLine(JsonNode value) {
        return value.isContainerNode()
                ? value.isEmpty()
                : !value.isTextual() || !value.textValue().contains("\n");
    }

    /** The lines of a block, each behind this indentation but for the first. */
    static String block(JsonNode value, int indentation) {
        String written = YamlWriter.write(value).stripTrailing();
        // A list that is no part of anything is indented too.
        String[] lines = (value.isArray() ? written.stripIndent() : written)
                .stripTrailing()
                .split("\n", -1);
        StringBuilder text = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            text.append('\n');
            if (!lines[i].isEmpty()) {
                text.append(" ".repeat(indentation)).append(lines[i]);
            }
        }
        return text.toString();
    }

    /** {@code key: value}, behind an indentation that the following lines get too. */
    static String entry(String key, JsonNode value, int indentation) {
        String name = scalar(TextNode.valueOf(key)) + ":";
        if (isOnOneLine(value)) {
            return name + " " + flow(value);
        }
        return value.isTextual()
                ? name + " " + block(value, indentation)
                : name + "\n" + " ".repeat(indentation + 2) + block(value, indentation + 2);
    }
}
