package io.github.scrapewatch.node.script.api;

import java.util.List;
import java.util.stream.StreamSupport;
import org.elasticsearch.script.field.Field;

/**
 * What scripts do with {@code field('a.b')} of an indexed document. The server has these methods on the classes of the single types of
 * field, which Painless of 7.10 cannot tell apart when it compiles.
 */
public final class Fields {
    private Fields() {}

    public static Object get(Field<?> field, Object fallback) {
        return get(field, 0, fallback);
    }

    public static Object get(Field<?> field, int index, Object fallback) {
        return StreamSupport.stream(field.spliterator(), false)
                .skip(index)
                .<Object>map(value -> value)
                .findFirst()
                .orElse(fallback);
    }

    public static String asString(Field<?> field, String fallback) {
        return asString(field, 0, fallback);
    }

    public static String asString(Field<?> field, int index, String fallback) {
        Object value = get(field, index, null);
        return value == null ? fallback : value.toString();
    }

    public static List<String> asStrings(Field<?> field) {
        return StreamSupport.stream(field.spliterator(), false)
                .map(Object::toString)
                .toList();
    }
}
