package io.github.scrapewatch.report.html;

import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.Limit;
import io.github.scrapewatch.result.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A chart with what it takes to read it, in words too. */
public final class ChartFigure {
    private ChartFigure() {}

    public static Html of(Chart chart) {
        if (chart.empty()) {
            return Html.tag("p").as("soft").text("No event has a time.");
        }
        List<Html> drawings = new ArrayList<>();
        drawings.add(drawing(chart, chart.span()));
        chart.closeUp().ifPresent(it -> {
            drawings.add(Html.tag("p").as("soft").text("Around the alerts:"));
            drawings.add(drawing(chart, it));
        });
        return Html.tag("figure")
                .holding(Html.of(drawings.stream()), Html.tag("figcaption").holding(legend(chart)));
    }

    private static Html drawing(Chart chart, Span span) {
        String title = "Events per minute from " + Words.span(span.from(), span.to()) + " UTC, and "
                + Words.counted(chart.alerts().size(), "alert");
        return Scrolling.of(title, Html.tag("div").as("chart").holding(ChartSvg.draw(chart, span, title)));
    }

    private static Html legend(Chart chart) {
        List<Html> entries = new ArrayList<>();
        chart.series().stream()
                .sorted(Comparator.comparing(it -> -Palette.total(it)))
                .forEach(it -> entries.add(entry(
                        "swatch " + chart.palette().look(it), it.action() + " " + Words.number(Palette.total(it)))));
        chart.lines().forEach(it -> entries.add(entry("swatch limit", limit(it))));
        if (!chart.alerts().isEmpty()) {
            entries.add(entry("swatch window", "what the run looked at"));
            entries.add(entry("swatch alert", "when it raised an alert"));
        }
        return Html.of(
                Html.tag("p").as("soft").text("Events per minute, UTC, by action:"),
                Html.tag("ul").as("legend").holding(entries.stream()));
    }

    private static Html entry(String look, String text) {
        return Html.tag("li")
                .holding(Html.tag("span").as(look).with("aria-hidden", "true").holding(), Html.text(text));
    }

    /** The bars are everybody's events; the limit is somebody's. */
    private static String limit(Chart.Line line) {
        Limit limit = line.limit();
        return line.rule() + " fires at " + Words.number(limit.value()) + " " + limit.counts()
                + (limit.per().isEmpty() ? "" : " per " + String.join(", ", limit.per()))
                + " in " + Words.duration(limit.window())
                + (limit.window().equals(Duration.ofMinutes(1))
                        ? ""
                        : ": " + CountAxis.label(line.perMinute()) + " a minute");
    }
}
