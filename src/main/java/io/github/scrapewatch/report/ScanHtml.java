package io.github.scrapewatch.report;

import io.github.scrapewatch.report.html.Chart;
import io.github.scrapewatch.report.html.ChartFigure;
import io.github.scrapewatch.report.html.DataTable;
import io.github.scrapewatch.report.html.Html;
import io.github.scrapewatch.report.html.Page;
import io.github.scrapewatch.report.html.Page.Section;
import io.github.scrapewatch.report.html.Palette;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.result.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A scan as one page that needs neither a network nor a script. */
public final class ScanHtml {
    private static final int MOST_ALERTS = 1000;

    private ScanHtml() {}

    public static String write(Scan scan) {
        Html foot = Html.tag("p").text(VerificationText.about(scan.about()) + ". All times are UTC.");
        return Page.write("scrapewatch scan: " + AlertWords.counted(scan.alerts()), head(scan), sections(scan), foot);
    }

    private static Html head(Scan scan) {
        String found = AlertWords.counted(scan.alerts());
        return Html.of(
                Html.tag("p").as("soft").text("scrapewatch scan"),
                Html.tag("h1")
                        .as(scan.alerts().isEmpty() ? "" : "failed")
                        .text(scan.lines() == 0 ? ScanWords.NOTHING : "Found: " + found),
                Html.tag("p")
                        .text(ScanWords.extent(scan) + " in "
                                + Words.millis(scan.timings().total())));
    }

    private static List<Section> sections(Scan scan) {
        Set<String> names = scan.alerts().stream().map(AlertSummary::rule).collect(Collectors.toSet());
        List<RuleSummary> fired =
                scan.rules().stream().filter(it -> names.contains(it.name())).toList();
        Chart chart = new Chart(scan.timeline(), scan.alerts(), fired, Palette.of(List.of(scan.timeline())));
        List<Section> sections = new ArrayList<>();
        if (!scan.alerts().isEmpty()) {
            String caption = Words.counted(scan.alerts().size(), "alert") + ", as they were raised";
            sections.add(new Section("alerts", "Alerts", new HtmlAlerts(MOST_ALERTS).table(scan.alerts(), caption)));
        }
        sections.add(new Section("timeline", "Events over time", ChartFigure.of(chart)));
        sections.add(new Section("sources", "Sources", sources(scan)));
        VerificationHtml.add(sections, "not-run", "Rules that did not run", notRun(scan));
        VerificationHtml.add(sections, "notes", "Notes", VerificationHtml.notes(scan.notes()));
        VerificationHtml.add(sections, "rules", "Rules that fired", rules(scan, fired));
        if (!scan.timings().phases().isEmpty()) {
            sections.add(new Section("time", "Where the time went", HtmlTimings.of(scan.timings())));
        }
        return sections;
    }

    private static Html sources(Scan scan) {
        return DataTable.of(
                "What was read",
                List.of("source", "format", "lines", "documents", "unreadable", "from, to (UTC)"),
                scan.sources().stream()
                        .map(it -> List.of(
                                Html.code(it.name()),
                                Html.text(it.format()),
                                Html.text(Words.number(it.lines())),
                                Html.text(Words.number(it.documents())),
                                Html.text(Words.number(it.unreadable())),
                                Html.text(it.span()
                                        .map(span -> Words.span(span.from(), span.to()))
                                        .orElse("no event has a time")))));
    }

    private static Html notRun(Scan scan) {
        return scan.notRun().isEmpty()
                ? Html.NONE
                : Html.tag("ul")
                        .holding(scan.notRun().stream()
                                .map(it -> Html.tag("li")
                                        .holding(
                                                Html.text(it.failed() ? "? failed: " : "– skipped: "),
                                                Html.code(it.rule()),
                                                Html.text(" " + it.reason()))));
    }

    private static Html rules(Scan scan, List<RuleSummary> fired) {
        return new HtmlRules(rule -> Html.tag("p")
                        .text(AlertWords.counted(scan.alerts().stream()
                                .filter(it -> it.rule().equals(rule.name()))
                                .toList())))
                .all(fired);
    }
}
