package io.github.scrapewatch.kql;

import java.util.List;
import java.util.stream.Stream;

/** A query as a tree. Trees are equal when they mean the same in the same shape, wherever they were read. */
public sealed interface Kql {
    Span span();

    record And(List<Kql> parts, Span span) implements Kql {
        public And {
            parts = several(parts);
        }
    }

    record Or(List<Kql> parts, Span span) implements Kql {
        public Or {
            parts = several(parts);
        }
    }

    record Not(Kql part, Span span) implements Kql {}

    /** {@code path: { part }}: one and the same nested document must satisfy the part. */
    record Nested(FieldName path, Kql part, Span span) implements Kql {}

    /** {@code field: value}. The empty query is {@code *: *}. */
    record Match(FieldName field, Value value, Span span) implements Kql {
        public boolean isEverything() {
            return field.isAny() && value.isAny();
        }
    }

    /** {@code field >= value}. */
    record Range(FieldName field, Comparison comparison, Value value, Span span) implements Kql {}

    /** A value without a field. */
    record Anywhere(Value value, Span span) implements Kql {}

    enum Comparison {
        LT("<"),
        LTE("<="),
        GT(">"),
        GTE(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    /** Throws {@link KqlException} where Kibana would refuse the text, or where it would not read what was meant. */
    static Kql parse(String text) {
        return new Parser(text).query();
    }

    static Kql everything() {
        return match("*", Value.wildcard("*"));
    }

    static Kql match(String field, Value value) {
        return new Match(FieldName.of(field), value, Span.NONE);
    }

    static Kql range(String field, Comparison comparison, Value value) {
        return new Range(FieldName.of(field), comparison, value, Span.NONE);
    }

    static Kql not(Kql part) {
        return new Not(part, Span.NONE);
    }

    /** Of however many: none is everything, one is itself. */
    static Kql and(List<Kql> parts) {
        if (parts.isEmpty()) {
            return everything();
        }
        return parts.size() == 1 ? parts.get(0) : new And(parts, Span.NONE);
    }

    /** Of one or more. */
    static Kql or(List<Kql> parts) {
        return parts.size() == 1 ? parts.get(0) : new Or(parts, Span.NONE);
    }

    /** In canonical form; reading it again gives this tree. */
    default String print() {
        return Printer.print(this);
    }

    default List<Kql> children() {
        if (this instanceof And and) {
            return and.parts();
        }
        if (this instanceof Or or) {
            return or.parts();
        }
        if (this instanceof Not not) {
            return List.of(not.part());
        }
        return this instanceof Nested nested ? List.of(nested.part()) : List.of();
    }

    /** This, and all below it, in the order of the text. */
    default Stream<Kql> walk() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Kql::walk));
    }

    /** What must all hold: the parts of the outermost ands, also of those in parentheses. Everything has none. */
    default List<Kql> clauses() {
        if (this instanceof And and) {
            return and.parts().stream().flatMap(part -> part.clauses().stream()).toList();
        }
        return this instanceof Match match && match.isEverything() ? List.of() : List.of(this);
    }

    /** The fields that the query names, in the order of the text, and what for. */
    default List<FieldUse> fieldUses() {
        return FieldUse.of(this);
    }

    private static List<Kql> several(List<Kql> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("and and or join at least two parts, not " + parts);
        }
        return List.copyOf(parts);
    }
}
