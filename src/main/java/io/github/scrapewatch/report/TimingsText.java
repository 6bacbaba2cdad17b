package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Cell;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.report.text.Table;
import io.github.scrapewatch.report.text.Table.Align;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Timings.RuleCost;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Where the time went: phases in their order, rules with the dearest first. */
public final class TimingsText {
    private TimingsText() {}

    public static String write(Timings timings, Style style) {
        return phases(timings, style) + "\n" + (timings.rules().isEmpty() ? "" : rules(timings, style) + "\n");
    }

    private static String phases(Timings timings, Style style) {
        Table table = new Table("  ", List.of(Align.LEFT, Align.RIGHT, Align.RIGHT));
        head(table, style, List.of("phase", "time", "share"), "");
        timings.phases()
                .forEach(it -> table.row(
                        List.of(
                                Cell.of(it.name()),
                                Cell.of(Words.millis(it.millis())),
                                Cell.of(share(it.millis(), timings.total()))),
                        List.of(new Cell(it.note(), style::quiet))));
        Cell total = new Cell(Words.millis(timings.total()), style::bold);
        table.row(List.of(new Cell("all", style::bold), total, Cell.of("")), List.of());
        return table.write();
    }

    private static String rules(Timings timings, Style style) {
        Table table = new Table("  ", List.of(Align.LEFT, Align.RIGHT, Align.RIGHT));
        head(table, style, List.of("rule", "runs", "time"), "of it in Elasticsearch");
        timings.rules().stream()
                .sorted(Comparator.comparingLong(RuleCost::millis).reversed().thenComparing(RuleCost::rule))
                .forEach(it -> table.row(
                        List.of(
                                Cell.of(it.rule()),
                                Cell.of(Words.number(it.runs())),
                                Cell.of(Words.millis(it.millis()))),
                        List.of(Cell.of(Words.millis(it.took())))));
        return table.write();
    }

    private static void head(Table table, Style style, List<String> columns, String last) {
        table.row(
                columns.stream().map(it -> new Cell(it, style::quiet)).toList(), List.of(new Cell(last, style::quiet)));
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%d %%", Math.round(100.0 * part / whole));
    }
}
