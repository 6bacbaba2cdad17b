package io.github.scrapewatch.rule;

import java.util.List;
import java.util.Locale;

/** A value list, as {@code POST /api/lists} would hold it. */
public record ValueList(String id, Type type, List<String> values) {
    public ValueList {
        values = List.copyOf(values);
    }

    public enum Type {
        KEYWORD,
        IP,
        IP_RANGE,
        TEXT;

        public static Type of(String text) {
            for (Type type : values()) {
                if (type.toString().equals(text)) {
                    return type;
                }
            }
            throw new IllegalArgumentException(
                    "'" + text + "' is no type of value list: say keyword, ip, ip_range or text");
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
