package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Cell;
import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.report.text.Table;
import io.github.scrapewatch.report.text.Table.Align;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Scan;
import java.util.Arrays;
import java.util.List;

/** A scan for people. */
public final class ScanText {
    private final Scan scan;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private ScanText(Scan scan, Style style) {
        this.scan = scan;
        this.style = style;
    }

    public static String write(Scan scan, Style style) {
        ScanText report = new ScanText(scan, style);
        report.text.append(style.quiet(VerificationText.about(scan.about()))).append("\n\n");
        report.sources();
        report.alerts();
        report.notes();
        report.totals();
        return report.text.toString();
    }

    /** The alerts, what kept rules from running, and the counts. */
    public static String quiet(Scan scan, Style style) {
        ScanText report = new ScanText(scan, style);
        report.alerts();
        report.notRun();
        report.totals();
        return report.text.toString();
    }

    private void sources() {
        Table table = table(
                List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT),
                "source",
                "format",
                "lines",
                "documents",
                "unreadable",
                "from, to (UTC)");
        scan.sources()
                .forEach(it -> table.row(
                        List.of(
                                Cell.of(it.name()),
                                Cell.of(it.format()),
                                Cell.of(Words.number(it.lines())),
                                Cell.of(Words.number(it.documents())),
                                unreadable(it.unreadable())),
                        List.of(Cell.of(it.span()
                                .map(span -> Words.span(span.from(), span.to()))
                                .orElse("no event has a time")))));
        text.append(scan.sources().isEmpty() ? "" : table.write() + "\n");
    }

    private Cell unreadable(long number) {
        return number == 0 ? Cell.of("0") : new Cell(Words.number(number), style::doubtful);
    }

    private void alerts() {
        Table table = table(
                List.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT),
                "raised (UTC)",
                "rule",
                "severity",
                "user",
                "address",
                "events from, to (UTC)",
                "");
        scan.alerts()
                .forEach(it -> table.row(
                        List.of(
                                Cell.of(Words.time(it.raisedAt())),
                                Cell.of(it.rule()),
                                severity(it),
                                Cell.of(AlertWords.user(it)),
                                Cell.of(AlertWords.address(it)),
                                Cell.of(AlertWords.events(it))),
                        AlertWords.numbers(it).stream().map(Cell::of).toList()));
        text.append(scan.alerts().isEmpty() ? "" : table.write() + "\n");
    }

    private Cell severity(AlertSummary alert) {
        return new Cell(alert.severity(), it -> switch (alert.severity()) {
            case "critical", "high" -> style.bad(it);
            case "medium" -> style.doubtful(it);
            default -> it;
        });
    }

    /** @param names of the columns, the last of them without an alignment */
    private Table table(List<Align> columns, String... names) {
        List<Cell> heads =
                Arrays.stream(names).map(it -> new Cell(it, style::quiet)).toList();
        return new Table("  ", columns)
                .row(heads.subList(0, columns.size()), heads.subList(columns.size(), heads.size()));
    }

    private void notes() {
        notRun();
        scan.notes().forEach(it -> line(style.doubtful("note"), it));
        text.append(scan.notes().isEmpty() ? "" : "\n");
    }

    private void notRun() {
        scan.notRun()
                .forEach(it -> line(
                        it.failed() ? style.bad("failed") : style.doubtful("skipped"), it.rule() + ": " + it.reason()));
        text.append(scan.notRun().isEmpty() ? "" : "\n");
    }

    private void line(String word, String told) {
        text.append("  ").append(word).append("  ").append(Clean.line(told)).append('\n');
    }

    private void totals() {
        if (scan.lines() == 0) {
            text.append("  ").append(style.bad(ScanWords.NOTHING)).append('\n');
        }
        text.append("  ").append(style.bold(ScanWords.line(scan))).append('\n');
    }
}
