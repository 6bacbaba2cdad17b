package io.github.scrapewatch.report.html;

import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Limit;
import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.result.ScenarioSummary.Series;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import io.github.scrapewatch.result.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a chart of events over time shows.
 *
 * @param rules that have something to say here; those with a limit get a line
 */
public record Chart(Timeline timeline, List<AlertSummary> alerts, List<RuleSummary> rules, Palette palette) {
    private static final int MUCH_SHORTER = 8;
    private static final int MINUTE = 60;

    public Chart {
        alerts = List.copyOf(alerts);
        rules = List.copyOf(rules);
    }

    /** A limit on a scale of events per minute. */
    record Line(String rule, Limit limit, double perMinute) {}

    boolean empty() {
        return series().isEmpty();
    }

    List<Series> series() {
        return timeline.series().stream().filter(it -> Palette.total(it) > 0).toList();
    }

    /**
     * All events, and the starts of all runs that raised something. Where such a run began to look may be days before, and no reason to
     * show days of nothing.
     */
    Span span() {
        int steps = timeline.series().stream()
                .mapToInt(it -> it.counts().size())
                .max()
                .orElse(0);
        Span events = new Span(timeline.from(), timeline.from().plusSeconds(Math.max(1, steps * timeline.step())));
        return alerts.stream().map(it -> new Span(it.raisedAt(), it.raisedAt())).reduce(events, Span::including);
    }

    private Optional<Span> alertSpan() {
        return alerts.stream().map(Chart::window).reduce(Span::including);
    }

    static Span window(AlertSummary alert) {
        return alert.window().orElseGet(() -> new Span(alert.raisedAt(), alert.raisedAt()));
    }

    /** Where the alerts are so near to each other that one would not see them in the whole. */
    Optional<Span> closeUp() {
        Duration whole = span().length();
        return alertSpan()
                .map(Chart::withSurroundings)
                .filter(it -> it.length().multipliedBy(MUCH_SHORTER).compareTo(whole) < 0)
                .filter(it -> it.length().toSeconds() >= MUCH_SHORTER * timeline.step());
    }

    private static Span withSurroundings(Span alerts) {
        Duration margin = alerts.length().dividedBy(2).plus(Duration.ofMinutes(2));
        Instant from = alerts.from().minus(margin);
        return new Span(from, alerts.to().plus(margin));
    }

    /** Of limits that count events, or something of which an event has one. Bytes have no place on a scale of events. */
    List<Line> lines() {
        return rules.stream()
                .flatMap(rule -> rule.limit().stream().map(limit -> new Line(rule.name(), limit, perMinute(limit))))
                .filter(it ->
                        Stream.of("events", "distinct ").anyMatch(it.limit().counts()::startsWith))
                .toList();
    }

    private static double perMinute(Limit limit) {
        return (double) limit.value() * MINUTE / Math.max(1, limit.window().toSeconds());
    }

    /** Rules that raised alerts, in the order in which they did. */
    List<String> firing() {
        return alerts.stream().map(AlertSummary::rule).distinct().toList();
    }
}
