package io.github.scrapewatch.kql.differential;

/** Why the engine's {@code kql} query may do something else than Kibana with the same text. Each is explained in the page on KQL. */
enum Difference {
    PRECEDENCE("and binds tighter than or", true),
    VALUE_LIST("a list of values", true),
    NO_BREAK_SPACE("a no-break space", true),
    STAR_IN_FIELD_NAME("an escaped star in a field name", false),
    NULL("null", false),
    OPERATOR_WITHOUT_SPACE("an operator without white space", false),
    NOT_NOT("not before not", false),
    NOT_IN_VALUE("a value with a word that ends in not", false),
    NESTED_WITHOUT_GROUP("a nested field without a group", false),
    QUESTION_MARK("a question mark beside a star", false),
    ESCAPED_STAR("an escaped star beside a star", false),
    CONSTANT_KEYWORD("a star inside or before a value of constant_keyword", false);

    private final String heading;
    private final boolean sameWhenSpelledOut;

    Difference(String heading, boolean sameWhenSpelledOut) {
        this.heading = heading;
        this.sameWhenSpelledOut = sameWhenSpelledOut;
    }

    /** As the page has it. */
    String heading() {
        return heading;
    }

    /** Once every group has its parentheses and every list is taken apart, both must agree again. */
    boolean sameWhenSpelledOut() {
        return sameWhenSpelledOut;
    }
}
