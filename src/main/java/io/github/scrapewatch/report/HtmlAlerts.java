package io.github.scrapewatch.report;

import io.github.scrapewatch.report.html.Anchors;
import io.github.scrapewatch.report.html.DataTable;
import io.github.scrapewatch.report.html.Html;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.AlertSummary;
import java.util.List;

/** Alerts as a table. */
final class HtmlAlerts {
    private static final List<String> COLUMNS =
            List.of("raised (UTC)", "rule", "severity", "about", "events from, to (UTC)", "reason");

    private final int most;

    /** @param most rows; a page is no place for thousands */
    HtmlAlerts(int most) {
        this.most = most;
    }

    Html table(List<AlertSummary> alerts, String caption) {
        Html table = DataTable.of(caption, COLUMNS, alerts.stream().limit(most).map(HtmlAlerts::row));
        return alerts.size() <= most
                ? table
                : Html.of(
                        table,
                        Html.tag("p")
                                .as("soft")
                                .text("…and " + Words.counted(alerts.size() - most, "more alert")
                                        + ", which the JSON report has."));
    }

    private static List<Html> row(AlertSummary alert) {
        return List.of(
                Html.tag("time").with("datetime", alert.raisedAt()).text(Words.time(alert.raisedAt())),
                Html.of(
                        Anchors.link(Anchors.rule(alert.rule()), Html.code(alert.rule())),
                        Html.text(alert.buildingBlock() ? " (building block)" : "")),
                severity(alert.severity()),
                fields(alert),
                Html.text(AlertWords.events(alert)),
                Html.text(alert.reason()));
    }

    static Html severity(String severity) {
        return Html.tag("span").as("badge").with("data-severity", severity).text(severity);
    }

    private static Html fields(AlertSummary alert) {
        return Html.tag("dl")
                .as("fields")
                .holding(alert.fields().entrySet().stream()
                        .map(it -> Html.tag("div")
                                .holding(
                                        Html.tag("dt").text(it.getKey()),
                                        Html.tag("dd").text(it.getValue()))));
    }
}
