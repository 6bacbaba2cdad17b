package io.github.scrapewatch.kql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The grammar, one method for each of its rules. {@code and} binds tighter than {@code or}, {@code not} tighter than both. */
final class Parser {
    /** People nest three or four groups; what nests more is made to exhaust a stack. */
    private static final int DEEPEST = 100;

    private final Scanner scanner;
    private final Complaints complaints;
    private int depth;

    Parser(String text) {
        this.scanner = new Scanner(text);
        this.complaints = new Complaints(scanner);
    }

    Kql query() {
        scanner.skipSpaces();
        if (scanner.atEnd()) {
            return Kql.everything();
        }
        Kql query = alternatives(this::negatable);
        scanner.skipSpaces();
        if (!scanner.atEnd()) {
            throw complaints.unexpected("'and', 'or' or the end of the query");
        }
        return query;
    }

    private Kql alternatives(Supplier<Kql> operand) {
        int start = scanner.position();
        List<Kql> parts = joined(Keywords.OR, () -> conjunction(operand));
        return parts.size() == 1 ? parts.get(0) : new Kql.Or(parts, scanner.spanFrom(start));
    }

    private Kql conjunction(Supplier<Kql> operand) {
        int start = scanner.position();
        List<Kql> parts = joined(Keywords.AND, operand);
        return parts.size() == 1 ? parts.get(0) : new Kql.And(parts, scanner.spanFrom(start));
    }

    private List<Kql> joined(String keyword, Supplier<Kql> operand) {
        List<Kql> parts = new ArrayList<>();
        do {
            parts.add(operand.get());
        } while (scanner.acceptJoiner(keyword));
        return parts;
    }

    private Kql negatable() {
        return negatable(this::operand);
    }

    private Kql negatable(Supplier<Kql> operand) {
        int start = scanner.position();
        if (!scanner.acceptNot()) {
            return operand.get();
        }
        Kql part = operand.get();
        return new Kql.Not(part, scanner.spanFrom(start));
    }

    private Kql operand() {
        return scanner.here() == '(' ? group('(', ")", this::negatable) : condition();
    }

    private Kql group(char opening, String closing, Supplier<Kql> operand) {
        Span open = scanner.spanAt(scanner.position());
        scanner.accept(String.valueOf(opening));
        if (++depth > DEEPEST) {
            throw complaints.tooDeep(DEEPEST);
        }
        scanner.skipSpaces();
        Kql inner = alternatives(operand);
        scanner.skipSpaces();
        if (!scanner.accept(closing)) {
            throw complaints.unexpected("'and', 'or' or the '" + closing + "' of the group at " + open);
        }
        depth--;
        return inner;
    }

    private Kql condition() {
        Literal literal = literal(Complaints.Missing.CONDITION);
        switch (scanner.afterSpaces()) {
            case ':' -> {
                scanner.skipSpaces();
                scanner.accept(":");
                scanner.skipSpaces();
                return afterColon(field(literal));
            }
            case '<', '>' -> {
                scanner.skipSpaces();
                return range(field(literal));
            }
            default -> {
                return new Kql.Anywhere(literal.asValue(), literal.span());
            }
        }
    }

    private FieldName field(Literal literal) {
        FieldName field = literal.asField();
        if (field.text().isEmpty()) {
            throw complaints.noFieldName(field.span());
        }
        return field;
    }

    private Kql afterColon(FieldName field) {
        if (scanner.here() != '{') {
            Kql values = values(value -> new Kql.Match(field, value, value.span()));
            return at(scanner.spanFrom(field.span().start()), values);
        }
        if (field.glob().hasStar()) {
            throw complaints.starInPath(field.span());
        }
        Kql part = group('{', "}", this::negatable);
        return new Kql.Nested(field, part, scanner.spanFrom(field.span().start()));
    }

    /** Kibana takes {@code f: (a or b)} apart while it reads: {@code f: a or f: b}. So do we. */
    private Kql values(Function<Value, Kql> condition) {
        return scanner.here() == '('
                ? group('(', ")", () -> negatable(() -> values(condition)))
                : condition.apply(literal(Complaints.Missing.VALUE).asValue());
    }

    /** The field belongs to the whole list; within it, each condition stands where its value does. */
    private static Kql at(Span span, Kql values) {
        if (values instanceof Kql.And and) {
            return new Kql.And(and.parts(), span);
        }
        if (values instanceof Kql.Or or) {
            return new Kql.Or(or.parts(), span);
        }
        if (values instanceof Kql.Not not) {
            return new Kql.Not(not.part(), span);
        }
        Kql.Match match = (Kql.Match) values;
        return new Kql.Match(match.field(), match.value(), span);
    }

    private Kql range(FieldName field) {
        Kql.Comparison comparison = comparison();
        scanner.skipSpaces();
        Value value = literal(Complaints.Missing.BOUND).asValue();
        return new Kql.Range(field, comparison, value, field.span().to(value.span()));
    }

    private Kql.Comparison comparison() {
        return Stream.of(Kql.Comparison.LTE, Kql.Comparison.GTE, Kql.Comparison.LT, Kql.Comparison.GT)
                .filter(comparison -> scanner.accept(comparison.toString()))
                .findFirst()
                .orElseThrow();
    }

    private Literal literal(Complaints.Missing expected) {
        if (scanner.here() == '"') {
            return scanner.quoted();
        }
        int start = scanner.position();
        Literal literal = scanner.unquoted();
        if (scanner.position() == start) {
            throw complaints.missing(expected);
        }
        complaints.refuseAmbiguous(literal);
        return literal;
    }
}
