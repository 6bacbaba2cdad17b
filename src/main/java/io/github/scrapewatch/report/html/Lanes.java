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

/**
 * Below the bars a lane for each rule that fired: what its runs looked at, and when they raised alerts.
 *
 * @param top of the first lane
 * @param ceiling where the lines from alerts through the bars end
 */
record Lanes(Chart chart, TimeAxis time, double top, double ceiling) {
    static final int HEIGHT = 34;
    static final int MOST_NAME = 80;
    private static final int BAR = 12;
    private static final int DIAMOND = 6;

    List<Html> draw() {
        List<Html> lanes = new ArrayList<>();
        double below = top;
        for (String rule : chart.firing()) {
            lanes.addAll(lane(rule, below));
            below += HEIGHT;
        }
        return lanes;
    }

    private List<Html> lane(String rule, double from) {
        List<AlertSummary> alerts = chart.alerts().stream()
                .filter(it -> it.rule().equals(rule) && shown(Chart.window(it)))
                .toList();
        String name = Clean.line(rule, MOST_NAME) + ": " + Words.counted(alerts.size(), "alert");
        double middle = from + HEIGHT - BAR;
        double right = time.left() + time.width();
        List<Html> lane = new ArrayList<>();
        lane.add(Shapes.label("start", time.left(), from + BAR, name));
        lane.add(Shapes.line("grid", time.left(), middle, right, middle));
        merged(alerts).forEach(it -> lane.add(window(it, middle)));
        // Of what falls on the same place one sees one, and thousands would only make the page heavy.
        alerts.stream()
                .map(it -> Math.rint(time.x(it.raisedAt())))
                .distinct()
                .forEach(it -> lane.add(mark(it, middle)));
        return lane;
    }

    private boolean shown(Span window) {
        return !window.from().isAfter(time.span().to())
                && !window.to().isBefore(time.span().from());
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

    private Html window(Span window, double middle) {
        double left = time.x(window.from());
        return Html.tag("rect")
                .as("window")
                .with("x", Shapes.number(left))
                .with("y", Shapes.number(middle - BAR / 2.0))
                .with("width", Shapes.number(Math.max(1, time.x(window.to()) - left)))
                .with("height", BAR)
                .holding();
    }

    private Html mark(double x, double middle) {
        String diamond = "M%s %sl6 6l-6 6l-6 -6z".formatted(Shapes.number(x), Shapes.number(middle - DIAMOND));
        return Html.of(
                Shapes.line("raised", x, ceiling, x, middle - DIAMOND),
                Html.tag("path").as("alert").with("d", diamond).holding());
    }
}
