package io.github.scrapewatch.report.text;

import java.util.function.UnaryOperator;

/**
 * One field of a table.
 *
 * @param text on one line, without colour
 * @param look what gives it colour, once its width is known
 */
public record Cell(String text, UnaryOperator<String> look) {
    public Cell {
        text = Clean.line(text);
    }

    public static Cell of(String text) {
        return new Cell(text, UnaryOperator.identity());
    }

    static final Cell EMPTY = of("");

    int width() {
        return Columns.of(text);
    }

    String shown() {
        return look.apply(text);
    }
}
