package io.github.scrapewatch.node.processor.text;

import io.github.scrapewatch.node.processor.step.Options;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a text apart into keys and values, one after the other: what comes before a broken pair is already in the document. */
record Pairs(Function<String, String[]> parts, Function<String, String[]> keyAndValue, String valueSplit) {
    private static final int KEY_AND_VALUE = 2;
    private static final int ALL = 0;

    static Pairs from(Options options) {
        String fieldSplit = options.required("field_split");
        String valueSplit = options.required("value_split");
        return new Pairs(splitting(fieldSplit, ALL), splitting(valueSplit, KEY_AND_VALUE), valueSplit);
    }

    private static Function<String, String[]> splitting(String separator, int limit) {
        // String.split knows a short cut for most separators of one or two characters.
        if (separator.length() < 2 || (separator.length() == 2 && separator.charAt(0) == '\\')) {
            return text -> text.split(separator, limit);
        }
        Pattern pattern = Pattern.compile(separator);
        return text -> Regexes.guarded(KeyValue.TYPE, separator, () -> pattern.split(text, limit));
    }

    Stream<Map.Entry<String, String>> of(String text, String field) {
        return Stream.of(parts.apply(text)).map(part -> pair(part, field));
    }

    private Map.Entry<String, String> pair(String part, String field) {
        String[] pair = keyAndValue.apply(part);
        if (pair.length != KEY_AND_VALUE) {
            throw new IllegalArgumentException(
                    "field [" + field + "] does not contain value_split [" + valueSplit + "]");
        }
        return Map.entry(pair[0], pair[1]);
    }
}
