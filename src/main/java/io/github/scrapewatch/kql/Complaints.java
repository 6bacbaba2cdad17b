package io.github.scrapewatch.kql;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to say about text that is no query: what was expected, what is there, what to do. */
final class Complaints {
    // Kibana would take these for text. Nobody who ends a value with "and" means that, so it must be said in quotes.
    private static final Pattern DANGLING =
            Pattern.compile("^(and|or)(?=\\s)|(?:^|(?<=\\s))(and|or|not)$", Pattern.CASE_INSENSITIVE);
    private static final String QUOTE_OR_JOIN =
            "Put the whole value in quotes, or 'and' or 'or' between two conditions.";

    private final Scanner scanner;

    /** What can be absent. */
    enum Missing {
        CONDITION("a condition", "Write one, such as field: value."),
        VALUE("a value", "Write one; * asks only that the field exists."),
        BOUND("a value to compare with", "Write one; a date needs quotes.");

        private final String words;
        private final String remedy;

        Missing(String words, String remedy) {
            this.words = words;
            this.remedy = remedy;
        }
    }

    Complaints(Scanner scanner) {
        this.scanner = scanner;
    }

    KqlException unexpected(String expected) {
        return here("Expected " + expected + ", found " + found() + ".", remedy());
    }

    KqlException missing(Missing missing) {
        return here(
                "Expected " + missing.words + ", found " + found() + ".", isNot() ? remedyForNot() : missing.remedy);
    }

    KqlException noFieldName(Span span) {
        return new KqlException(span, "Expected the name of a field, found nothing in the quotes.", "Name a field.");
    }

    KqlException starInPath(Span span) {
        return new KqlException(
                span, "Expected the path of nested documents, found a '*' in it.", "Write one path per group.");
    }

    KqlException tooDeep(int deepest) {
        return here("Groups are nested more than " + deepest + " deep.", "Remove parentheses that change nothing.");
    }

    void refuseAmbiguous(Literal literal) {
        if (literal.glob().text().isEmpty()) {
            throw new KqlException(
                    literal.span(), "Expected a value, found white space only.", "Put white space in quotes.");
        }
        Matcher dangling = DANGLING.matcher(scanner.source(literal.span()));
        if (dangling.find()) {
            throw new KqlException(
                    scanner.spanAt(literal.span().start() + dangling.start()),
                    "'" + dangling.group().toLowerCase(Locale.ROOT)
                            + "' stands where Kibana takes it for text and not for an operator.",
                    "Give it a condition on both sides, with white space around it; put it in quotes where it is text.");
        }
    }

    private KqlException here(String problem, String remedy) {
        return new KqlException(scanner.spanHere(), problem, remedy);
    }

    private String found() {
        return isNot() ? "'not'" : scanner.found();
    }

    private String remedy() {
        if (isNot()) {
            return remedyForNot();
        }
        if (scanner.isAt(Keywords.AND) || scanner.isAt(Keywords.OR)) {
            return "Put white space on both sides of an operator.";
        }
        return switch (scanner.here()) {
            case 0 -> "Close the group.";
            case ')', '}' -> "Remove it, or open a group for it; as part of a value it needs quotes.";
            case ':' ->
                "A value with a colon needs quotes. Two conditions need 'and' or 'or' between them; a list of "
                        + "values names no fields.";
            default -> QUOTE_OR_JOIN;
        };
    }

    private boolean isNot() {
        return scanner.isNot();
    }

    private static String remedyForNot() {
        return "Kibana takes 'not' and a space for the operator, even at the end of a word. Put 'and' or 'or' before it, "
                + "parentheses around what it negates, or the value in quotes.";
    }
}
