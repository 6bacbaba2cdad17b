package io.github.scrapewatch.kql;

import java.util.List;
import java.util.stream.Stream;

/**
 * One place where a query names a field.
 *
 * @param field with the path of the nested groups around it
 * @param value what it is compared with
 * @param span of the condition
 */
public record FieldUse(Glob field, How how, Value value, Span span) {
    public enum How {
        TERM,
        PHRASE,
        WILDCARD,
        RANGE,
        EXISTS
    }

    static List<FieldUse> of(Kql tree) {
        return in(tree, "").toList();
    }

    private static Stream<FieldUse> in(Kql tree, String path) {
        if (tree instanceof Kql.Match match) {
            Glob field = match.field().glob().under(path);
            return match.isEverything() && path.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new FieldUse(field, how(match.value()), match.value(), match.span()));
        }
        if (tree instanceof Kql.Range range) {
            Glob field = range.field().glob().under(path);
            return Stream.of(new FieldUse(field, How.RANGE, range.value(), range.span()));
        }
        if (tree instanceof Kql.Nested nested) {
            return in(nested.part(), nested.path().glob().under(path).text());
        }
        return tree.children().stream().flatMap(part -> in(part, path));
    }

    private static How how(Value value) {
        if (value.isAny()) {
            return How.EXISTS;
        }
        if (value instanceof Value.Wildcard) {
            return How.WILDCARD;
        }
        return value instanceof Value.Phrase ? How.PHRASE : How.TERM;
    }
}
