package io.github.scrapewatch.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Text in columns. The last column takes as many lines as it has parts; the others have one.
 *
 * @param margin before each line
 */
public final class Table {
    private static final String GAP = "  ";
    private static final int WIDEST = 110;

    private final String margin;
    private final List<Align> columns;
    private final List<Row> rows = new ArrayList<>();

    public enum Align {
        LEFT,
        RIGHT
    }

    /** @param parts of the last column; what does not fit goes to the next line, whole */
    private record Row(List<Cell> cells, List<Cell> parts) {}

    /** @param columns all but the last, which is on the left */
    public Table(String margin, List<Align> columns) {
        this.margin = margin;
        this.columns = List.copyOf(columns);
    }

    public Table row(List<Cell> cells, List<Cell> parts) {
        rows.add(new Row(List.copyOf(cells), List.copyOf(parts)));
        return this;
    }

    public String write() {
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.cells().get(column).width())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> append(text, row, widths));
        return text.toString();
    }

    private void append(StringBuilder text, Row row, int[] widths) {
        StringBuilder head = new StringBuilder(margin);
        for (int column = 0; column < widths.length; column++) {
            head.append(padded(row.cells().get(column), widths[column], columns.get(column)));
            head.append(GAP);
        }
        int begin = margin.length() + IntStream.of(widths).sum() + GAP.length() * widths.length;
        String indent = " ".repeat(begin);
        int used = begin;
        StringBuilder line = head;
        for (Cell part : row.parts()) {
            if (used > begin && used + part.width() > WIDEST) {
                end(text, line);
                line = new StringBuilder(indent);
                used = begin;
            }
            line.append(part.shown()).append(GAP);
            used += part.width() + GAP.length();
        }
        end(text, line);
    }

    private static void end(StringBuilder text, StringBuilder line) {
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static String padded(Cell cell, int width, Align align) {
        String gap = " ".repeat(width - cell.width());
        return align == Align.LEFT ? cell.shown() + gap : gap + cell.shown();
    }
}
