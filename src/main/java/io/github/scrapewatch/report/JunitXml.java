package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Clean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Well-formed XML, whatever the text; only as much of XML as a test report needs. */
final class JunitXml {
    /** XML 1.0 has no way to write these, not even as a reference. */
    private static final Pattern NO_XML =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF]");

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    static Map<String, Object> attributes(Object... namesAndValues) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            attributes.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return attributes;
    }

    void open(String name, Map<String, Object> attributes) {
        tag(name, attributes, ">\n");
        depth++;
    }

    void close(String name) {
        depth--;
        text.append("  ".repeat(depth)).append("</").append(name).append(">\n");
    }

    void empty(String name, Map<String, Object> attributes) {
        tag(name, attributes, "/>\n");
    }

    void leaf(String name, Map<String, Object> attributes, String content) {
        tag(name, attributes, ">");
        text.append(escaped(content)).append("</").append(name).append(">\n");
    }

    private void tag(String name, Map<String, Object> attributes, String end) {
        text.append("  ".repeat(depth)).append('<').append(name);
        attributes.forEach((key, value) -> text.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(value.toString()).replace("\n", "&#10;").replace("\t", "&#9;"))
                .append('"'));
        text.append(end);
    }

    static String escaped(String value) {
        return NO_XML.matcher(Clean.whole(value))
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
