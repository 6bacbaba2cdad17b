package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.kql.Value;
import io.github.scrapewatch.pack.FieldContract;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be done with a type of field. */
public final class Fit {
    private static final Set<String> TEXTS = Set.of("text", "match_only_text");
    private static final Set<String> NUMBERS = Set.of(
            "long", "integer", "short", "byte", "unsigned_long", "double", "float", "half_float", "scaled_float");
    private static final Set<String> OBJECTS = Set.of("object", "nested", "flattened");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+(/[0-9]+)?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/[0-9]+)?");

    private Fit() {}

    public record Misfit(String problem, String fix) {}

    public static Optional<Misfit> obstacle(FieldReference reference, String type) {
        String field = "'" + reference.field() + "'";
        if (type.equals(FieldContract.UNMAPPED)) {
            return reference.how() == FieldReference.How.READ
                    ? Optional.empty()
                    : misfit(
                            field + " is stored and not mapped: it cannot be searched.",
                            "Map it in a component template.");
        }
        return switch (reference.how()) {
            case GROUP ->
                TEXTS.contains(type) || OBJECTS.contains(type)
                        ? misfit(field + " is " + type + ": events cannot be grouped by it.", "Use a keyword field.")
                        : Optional.empty();
            case COLUMN ->
                OBJECTS.contains(type)
                        ? misfit(
                                field + " is " + type + ", which ES|QL and EQL do not read.",
                                "Let a pipeline put the part into a keyword field.")
                        : Optional.empty();
            case MATCH -> match(field, reference.value().orElseThrow(), type);
            case PATTERN -> pattern(field, type);
            case RANGE ->
                NUMBERS.contains(type) || type.startsWith("date") || type.equals("ip")
                        ? Optional.empty()
                        : misfit(
                                field + " is " + type + ": it compares letter by letter, so 9 is more than 10.",
                                "Use a field that is a number, a date or an address.");
            case READ, EXISTS -> Optional.empty();
        };
    }

    private static Optional<Misfit> match(String field, Value value, String type) {
        String text = value.text();
        if (TEXTS.contains(type)) {
            return misfit(
                    field + " is " + type + ": it matches words anywhere in the text, in any case.",
                    "Use a keyword field.");
        }
        if (NUMBERS.contains(type) && !NUMBER.matcher(text).matches()) {
            return misfit(field + " is " + type + ", and '" + text + "' is no number.", "Compare it with a number.");
        }
        if (type.equals("boolean") && !text.equals("true") && !text.equals("false")) {
            return misfit(field + " is boolean, and '" + text + "' is neither true nor false.", "Write true or false.");
        }
        if (type.equals("ip") && !ADDRESS.matcher(text).matches()) {
            return misfit(
                    field + " is an address, and '" + text + "' is none.", "Write an address or a range: 10.0.0.0/8.");
        }
        return Optional.empty();
    }

    private static Optional<Misfit> pattern(String field, String type) {
        if (TEXTS.contains(type)) {
            return misfit(
                    field + " is " + type + ": the pattern is held against single words and not against the whole.",
                    "Use a keyword or wildcard field.");
        }
        boolean fits = Set.of("keyword", "constant_keyword", "wildcard", "flattened", "version")
                .contains(type);
        return fits
                ? Optional.empty()
                : misfit(field + " is " + type + ", which has no patterns.", "Compare it with a value or a range.");
    }

    private static Optional<Misfit> misfit(String problem, String fix) {
        return Optional.of(new Misfit(problem, fix));
    }
}
