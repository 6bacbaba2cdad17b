package io.github.scrapewatch.report.html;

import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.result.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Draws a chart: bars of events per minute, a line for each limit, below them a lane for each rule that fired. */
final class ChartSvg {
    private static final int WIDTH = 960;
    private static final int LEFT = 46;
    private static final int RIGHT = WIDTH - 20;
    private static final int TOP = 16;
    private static final int PLOT = 150;
    private static final int BOTTOM = TOP + PLOT;
    /** Of bars, and of the gaps between them. */
    private static final double THINNEST = 0.6;

    private static final int LANES = BOTTOM + 26;

    private final Chart chart;
    private final Bins bins;
    private final TimeAxis time;
    private final CountAxis counts;

    private ChartSvg(Chart chart, Span span) {
        this.chart = chart;
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
        int height = LANES + Lanes.HEIGHT * chart.firing().size();
        return Html.tag("svg")
                .with("viewBox", "0 0 " + WIDTH + " " + height)
                .with("role", "img")
                .with("aria-label", title)
                .holding(
                        svg.grid(),
                        Html.of(svg.bars().stream()),
                        Html.of(svg.limits().stream()),
                        Html.of(new Lanes(chart, svg.time, LANES, TOP).draw().stream()));
    }

    private Html grid() {
        Stream<Html> across = counts.ticks().stream()
                .map(it -> Html.of(
                        Shapes.line("grid", LEFT, counts.y(it), RIGHT, counts.y(it)),
                        Shapes.label("end", LEFT - 6.0, counts.y(it) + 4, CountAxis.label(it))));
        Stream<Html> down = time.ticks().stream()
                .map(it -> Html.of(
                        Shapes.line("grid", it.x(), BOTTOM, it.x(), BOTTOM + 5.0),
                        Shapes.label("middle", it.x(), BOTTOM + 18.0, it.label())));
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
                double bottom = below[bin];
                below[bin] += rates[bin];
                path.append(bar(bin, bottom, below[bin]));
            }
        }
        return path.toString();
    }

    private String bar(int bin, double from, double to) {
        double left = time.x(bins.begin(bin));
        String width = Shapes.number(Math.max(THINNEST, time.x(bins.begin(bin + 1)) - left - THINNEST));
        String corner = Shapes.number(left) + " " + Shapes.number(counts.y(from));
        return "M" + corner + "h" + width + "V" + Shapes.number(counts.y(to)) + "h-" + width + "z";
    }

    private List<Html> limits() {
        return chart.lines().stream()
                .map(it -> Html.of(
                        Shapes.line("edge", LEFT, counts.y(it.perMinute()), RIGHT, counts.y(it.perMinute())),
                        Shapes.line("limit", LEFT, counts.y(it.perMinute()), RIGHT, counts.y(it.perMinute())),
                        Shapes.label(
                                "end",
                                RIGHT,
                                counts.y(it.perMinute()) - 5,
                                "limit of " + Clean.line(it.rule(), Lanes.MOST_NAME))))
                .toList();
    }
}
