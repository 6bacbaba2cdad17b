package io.github.scrapewatch.kql;

/**
 * Where something stands in the text of a query. Two spans are always equal: where a part stands is not what it means, and trees are
 * compared by meaning.
 */
public final class Span {
    /** Of what was built and not read. */
    public static final Span NONE = new Span(0, 0, 0, 0);

    private final int start;
    private final int end;
    private final int line;
    private final int column;

    private Span(int start, int end, int line, int column) {
        this.start = start;
        this.end = end;
        this.line = line;
        this.column = column;
    }

    static Span of(String text, int start, int end) {
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Span(start, end, line, 1 + text.codePointCount(lineStart, start));
    }

    /** From where this begins to where the other ends. */
    Span to(Span other) {
        return new Span(start, other.end, line, column);
    }

    /** Index of the first character in the text. */
    public int start() {
        return start;
    }

    /** Index after the last character. */
    public int end() {
        return end;
    }

    /** From 1; 0 for what was built and not read. */
    public int line() {
        return line;
    }

    /** From 1, in characters as a reader counts them. */
    public int column() {
        return column;
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
        return line + ":" + column;
    }
}
