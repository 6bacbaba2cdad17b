package io.github.scrapewatch.kql;

/** A run of characters before it is known whether it names a field or is a value. */
record Literal(Glob glob, boolean quoted, Span span) {

    FieldName asField() {
        return new FieldName(glob, span);
    }

    Value asValue() {
        String text = glob.text();
        if (quoted) {
            return new Value.Phrase(text, span);
        }
        if (glob.hasStar()) {
            return new Value.Wildcard(glob, span);
        }
        return switch (text) {
            case "true", "false" -> new Value.Truth(text.equals("true"), span);
            case "null" -> new Value.Null(span);
            default -> new Value.Word(text, span);
        };
    }
}
