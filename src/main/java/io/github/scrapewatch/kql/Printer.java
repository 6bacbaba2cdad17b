package io.github.scrapewatch.kql;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A tree as text in canonical form: one blank, lower-case keywords, only the parentheses and escapes that are needed. */
final class Printer {
    // What the parser would otherwise take for an operator, now or when "and" follows.
    private static final Pattern JOINER = Pattern.compile(
            "(?<![^ \\t\\r\\n\\u00A0])(?=(?:and|or)(?:[ \\t\\r\\n\\u00A0]|$))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT = Pattern.compile("(n)(?=ot(?:[ \\t\\r\\n\\u00A0]|$))", Pattern.CASE_INSENSITIVE);

    private Printer() {}

    static String print(Kql tree) {
        if (tree instanceof Kql.And and) {
            return joined(and, " and ");
        }
        if (tree instanceof Kql.Or or) {
            return joined(or, " or ");
        }
        if (tree instanceof Kql.Not not) {
            return "not " + operand(not.part(), not);
        }
        if (tree instanceof Kql.Nested nested) {
            return field(nested.path()) + ": { " + print(nested.part()) + " }";
        }
        if (tree instanceof Kql.Match match) {
            return field(match.field()) + ": " + value(match.value());
        }
        if (tree instanceof Kql.Range range) {
            return field(range.field()) + " " + range.comparison() + " " + value(range.value());
        }
        return value(((Kql.Anywhere) tree).value());
    }

    private static String joined(Kql tree, String joiner) {
        return isList(tree.children())
                ? list(tree.children(), joiner)
                : tree.children().stream().map(part -> operand(part, tree)).collect(Collectors.joining(joiner));
    }

    private static String operand(Kql part, Kql parent) {
        return needsParentheses(part, parent) ? "(" + print(part) + ")" : print(part);
    }

    private static boolean needsParentheses(Kql part, Kql parent) {
        if (part instanceof Kql.And and) {
            return !isList(and.parts()) && !(parent instanceof Kql.Or);
        }
        if (part instanceof Kql.Or or) {
            return !isList(or.parts());
        }
        return part instanceof Kql.Not && parent instanceof Kql.Not;
    }

    /** {@code f: (a or b)} is what the parser takes apart into equal conditions on one field. */
    private static boolean isList(List<Kql> parts) {
        return parts.stream().allMatch(Kql.Match.class::isInstance)
                && parts.stream()
                                .map(part -> ((Kql.Match) part).field())
                                .distinct()
                                .count()
                        == 1;
    }

    private static String list(List<Kql> parts, String joiner) {
        String field = field(((Kql.Match) parts.get(0)).field());
        return parts.stream()
                .map(part -> value(((Kql.Match) part).value()))
                .collect(Collectors.joining(joiner, field + ": (", ")"));
    }

    private static String field(FieldName name) {
        String text = name.text();
        return text.equals(Spaces.trim(text)) ? word(name.glob()) : quoted(text);
    }

    private static String value(Value value) {
        if (value instanceof Value.Phrase phrase) {
            return quoted(phrase.text());
        }
        if (value instanceof Value.Word word) {
            return word(Glob.literally(word.text()));
        }
        return value instanceof Value.Wildcard wildcard ? word(wildcard.glob()) : value.text();
    }

    private static String quoted(String text) {
        return "\"" + controls(text.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }

    private static String word(Glob glob) {
        return glob.pieces().stream().map(Printer::escaped).collect(Collectors.joining("*"));
    }

    private static String escaped(String text) {
        String special = text.replaceAll("[\\\\():<>\"*{}]", "\\\\$0");
        String joiners = JOINER.matcher(special).replaceAll("\\\\\\\\");
        return controls(NOT.matcher(joiners).replaceAll(Printer::codeUnit));
    }

    /** Kibana would take {@code \not} for a line break and "ot". */
    private static String codeUnit(MatchResult letter) {
        return String.format(Locale.ROOT, "\\\\\\\\u%04x", (int) letter.group().charAt(0));
    }

    private static String controls(String text) {
        return text.replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n");
    }
}
