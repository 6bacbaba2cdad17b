package io.github.scrapewatch.report.html;

import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Draws a chart: bars of events per minute, a line for each limit, below them a lane for each rule that fired. */
final class ChartSvg {
    private static final int WIDTH = 960;
    private static final int LEFT = 46;
    private static final int RIGHT = WIDTH - 20;
    private static final int TOP = 16;
    private static final int PLOT = 150;
    private static final int BOTTOM = TOP + PLOT;
    private static final int LANES = BOTTOM + 26;
    private static final int LANE = 34;
    private static final int BAR = 12;
    private static final int DIAMOND = 6;
    private static final int MOST_NAME = 80;

    private final Chart chart;
    private final Bins bins;
    private final TimeAxis time;
    private final CountAxis counts;
    private final Span span;

    private ChartSvg(Chart chart, Span span) {
        this.chart = chart;
        this.span = span;
        this.bins = Bins.of(chart.timeline(), span);
        double most = Stream.concat(
                        Stream.of(bins.most()), chart.lines().stream().map(Chart.Line::perMinute))
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        this.time = new TimeAxis(span, LEFT, RIGHT - LEFT);
        this.counts = CountAxis.upTo(most, BOTTOM, PLOT);
    }

    static Html draw(Chart chart, Span span, String title) {
        ChartSvg svg = new ChartSvg(chart, span);
        int height = LANES + LANE * chart.firing().size();
        return Html.tag("svg")
                .with("viewBox", "0 0 " + WIDTH + " " + height)
                .with("role", "img")
                .with("aria-label", title)
                .holding(
                        svg.grid(),
                        Html.of(svg.bars().stream()),
                        Html.of(svg.limits().stream()),
                        Html.of(svg.lanes().stream()));
    }

    private Html grid() {
        Stream<Html> across = counts.ticks().stream()
                .map(it -> Html.of(
                        line("grid", LEFT, counts.y(it), RIGHT, counts.y(it)),
                        label("end", LEFT - 6.0, counts.y(it) + 4, CountAxis.label(it))));
        Stream<Html> down = time.ticks().stream()
                .map(it -> Html.of(
                        line("grid", it.x(), BOTTOM, it.x(), BOTTOM + 5.0),
                        label("middle", it.x(), BOTTOM + 18.0, it.label())));
        return Html.of(Stream.concat(across, down));
    }

    /** Each action is one path, whatever the number of its bars. */
    private List<Html> bars() {
        double[] height = new double[bins.count()];
        List<Html> paths = new ArrayList<>();
        bins.series().stream()
                .sorted(Comparator.comparing(it -> chart.palette().order(it.of())))
                .forEach(it -> paths.add(Html.tag("path")
                        .as(chart.palette().look(it.of()))
                        .with("d", path(it.perMinute(), height))
                        .holding()));
        return paths;
    }

    private String path(double[] rates, double[] below) {
        StringBuilder path = new StringBuilder();
        for (int bin = 0; bin < rates.length; bin++) {
            if (rates[bin] > 0) {
                double left = time.x(bins.begin(bin));
                double width = Math.max(0.6, time.x(bins.begin(bin + 1)) - left - 0.6);
                double bottom = counts.y(below[bin]);
                below[bin] += rates[bin];
                double top = counts.y(below[bin]);
                path.append("M%s %sh%sV%sh-%sz"
                        .formatted(number(left), number(bottom), number(width), number(top), number(width)));
            }
        }
        return path.toString();
    }

    private List<Html> limits() {
        return chart.lines().stream()
                .map(it -> Html.of(
                        line("edge", LEFT, counts.y(it.perMinute()), RIGHT, counts.y(it.perMinute())),
                        line("limit", LEFT, counts.y(it.perMinute()), RIGHT, counts.y(it.perMinute())),
                        label(
                                "end",
                                RIGHT,
                                counts.y(it.perMinute()) - 5,
                                "limit of " + Clean.line(it.rule(), MOST_NAME))))
                .toList();
    }

    private List<Html> lanes() {
        List<Html> lanes = new ArrayList<>();
        double top = LANES;
        for (String rule : chart.firing()) {
            List<AlertSummary> alerts = chart.alerts().stream()
                    .filter(it -> it.rule().equals(rule) && overlaps(Chart.window(it)))
                    .toList();
            double middle = top + LANE - BAR;
            lanes.add(label(
                    "start",
                    LEFT,
                    top + 12,
                    Clean.line(rule, MOST_NAME) + ": " + Words.counted(alerts.size(), "alert")));
            lanes.add(line("grid", LEFT, middle, RIGHT, middle));
            merged(alerts).forEach(it -> lanes.add(window(it, middle)));
            // Of what falls on the same place one sees one, and thousands would only make the page heavy.
            alerts.stream()
                    .map(it -> Math.rint(time.x(it.raisedAt())))
                    .distinct()
                    .forEach(it -> lanes.add(mark(it, middle)));
            top += LANE;
        }
        return lanes;
    }

    /** Windows that touch each other become one. */
    private static List<Span> merged(List<AlertSummary> alerts) {
        Deque<Span> merged = new ArrayDeque<>();
        alerts.stream()
                .map(Chart::window)
                .sorted(Comparator.comparing(Span::from))
                .forEach(it -> {
                    boolean apart = merged.isEmpty() || merged.getLast().to().isBefore(it.from());
                    merged.addLast(apart ? it : merged.removeLast().including(it));
                });
        return List.copyOf(merged);
    }

    private boolean overlaps(Span window) {
        return !window.from().isAfter(span.to()) && !window.to().isBefore(span.from());
    }

    private Html window(Span window, double middle) {
        double left = time.x(window.from());
        return Html.tag("rect")
                .as("window")
                .with("x", number(left))
                .with("y", number(middle - BAR / 2.0))
                .with("width", number(Math.max(1, time.x(window.to()) - left)))
                .with("height", BAR)
                .holding();
    }

    private static Html mark(double x, double middle) {
        String diamond = "M%s %sl%d %dl-%d %dl-%d -%dz"
                .formatted(number(x), number(middle - DIAMOND), DIAMOND, DIAMOND, DIAMOND, DIAMOND, DIAMOND, DIAMOND);
        return Html.of(
                line("raised", x, TOP, x, middle - DIAMOND),
                Html.tag("path").as("alert").with("d", diamond).holding());
    }

    private static Html line(String look, double x1, double y1, double x2, double y2) {
        return Html.tag("path")
                .as(look)
                .with("d", "M%s %sL%s %s".formatted(number(x1), number(y1), number(x2), number(y2)))
                .holding();
    }

    private static Html label(String anchor, double x, double y, String text) {
        return Html.tag("text")
                .with("x", number(x))
                .with("y", number(y))
                .with("text-anchor", anchor)
                .text(text);
    }

    private static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
