package io.github.scrapewatch.rule;

import java.util.List;
import java.util.Locale;

/** A condition of an exception item, in one of the six forms that Kibana has. */
public sealed interface ExceptionEntry {
    String field();

    record Match(String field, Operator operator, String value) implements ExceptionEntry {}

    record MatchAny(String field, Operator operator, List<String> values) implements ExceptionEntry {
        public MatchAny {
            values = List.copyOf(values);
        }
    }

    record Exists(String field, Operator operator) implements ExceptionEntry {}

    record Wildcard(String field, Operator operator, String value) implements ExceptionEntry {}

    /** Values kept in a list of their own. */
    record InList(String field, Operator operator, String listId, ValueList.Type type) implements ExceptionEntry {}

    /** Conditions on the same element of a nested field; their fields are relative to it. */
    record Nested(String field, List<ExceptionEntry> entries) implements ExceptionEntry {
        public Nested {
            entries = List.copyOf(entries);
        }
    }

    enum Operator {
        INCLUDED,
        EXCLUDED;

        public static Operator of(String text) {
            for (Operator operator : values()) {
                if (operator.toString().equals(text)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException("'" + text + "' is no operator: say included or excluded");
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
