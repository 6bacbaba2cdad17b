package io.github.scrapewatch.kql;

/**
 * Where something stands in the text of a query. Two spans are always equal: where a part stands is not what it means, and trees are
 * compared by meaning.
 */
public final class Span {
    /** Of what was built and not read. */
    public static final Span NONE = new Span("", 0, 0);

    private final String text;
    private final int start;
    private final int end;

    Span(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** From where this begins to where the other ends. */
    Span to(Span other) {
        return new Span(text, start, other.end);
    }

    /** Index of the first character in the text. */
    public int start() {
        return start;
    }

    /** Index after the last character. */
    public int end() {
        return end;
    }

    /** From 1. */
    public int line() {
        return 1 + (int) text.chars().limit(start).filter(c -> c == '\n').count();
    }

    /** From 1, in characters as a reader counts them. */
    public int column() {
        return 1 + text.codePointCount(text.lastIndexOf('\n', start - 1) + 1, start);
    }

    /** What stands there; nothing for what was built and not read. */
    public String source() {
        return text.substring(start, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return line() + ":" + column();
    }
}
