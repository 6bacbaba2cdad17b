package io.github.scrapewatch.kql;

/** What a field is compared with. Numbers and dates are words: only the mapping of a field tells what they mean. */
public sealed interface Value {
    Span span();

    /** Without quotes. On a text field each of its words counts alone. */
    record Word(String text, Span span) implements Value {
        public Word {
            if (text.isEmpty() || !text.equals(Spaces.trim(text)) || isConstant(text)) {
                throw new IllegalArgumentException("'" + text + "' is no word; it can be said in quotes only");
            }
        }
    }

    /** In quotes: nothing in it has a meaning of its own, and on a text field the order of its words counts. */
    record Phrase(String text, Span span) implements Value {}

    /** Without quotes and with a star. */
    record Wildcard(Glob glob, Span span) implements Value {
        public Wildcard {
            if (!glob.hasStar()) {
                throw new IllegalArgumentException("'" + glob.text() + "' has no star; it is a word");
            }
            if (!glob.text().equals(Spaces.trim(glob.text()))) {
                throw new IllegalArgumentException(
                        "'" + glob.text() + "' begins or ends with white space that is lost");
            }
        }
    }

    record Truth(boolean value, Span span) implements Value {}

    record Null(Span span) implements Value {}

    static Value word(String text) {
        return new Word(text, Span.NONE);
    }

    static Value phrase(String text) {
        return new Phrase(text, Span.NONE);
    }

    static Value wildcard(String text) {
        return new Wildcard(Glob.of(text), Span.NONE);
    }

    /** The field has some value. */
    default boolean isAny() {
        return this instanceof Wildcard wildcard && wildcard.glob().isStar();
    }

    /** As it is sent to Elasticsearch, booleans and null apart. */
    default String text() {
        if (this instanceof Word word) {
            return word.text();
        }
        if (this instanceof Phrase phrase) {
            return phrase.text();
        }
        if (this instanceof Wildcard wildcard) {
            return wildcard.glob().text();
        }
        return this instanceof Truth truth ? String.valueOf(truth.value()) : "null";
    }

    private static boolean isConstant(String text) {
        return text.equals("true") || text.equals("false") || text.equals("null");
    }
}
