package io.github.scrapewatch.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.report.html.TimeAxis.Tick;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Limit;
import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.result.ScenarioSummary.Series;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");

    @Test
    void eventsPerMinuteStayTrueWhenStepsAreJoined() {
        Bins bins = Bins.of(timeline(60, 2, 600), hours(10));
        assertThat(bins.step()).isEqualTo(Duration.ofMinutes(5));
        assertThat(bins.count()).isEqualTo(120);
        assertThat(bins.most()).isEqualTo(2);
        assertThat(Bins.of(timeline(300, 10, 12), hours(1)).most()).isEqualTo(2);
    }

    @Test
    void aPartOfTheTimelineIsThatPart() {
        List<Long> counts = new java.util.ArrayList<>(Collections.nCopies(60, 0L));
        counts.set(30, 7L);
        Timeline timeline = new Timeline(NINE, 60, List.of(new Series("a", counts)));
        Bins bins = Bins.of(timeline, new Span(NINE.plusSeconds(25 * 60), NINE.plusSeconds(35 * 60)));
        assertThat(bins.count()).isEqualTo(10);
        assertThat(bins.series().get(0).perMinute()[5]).isEqualTo(7);
        assertThat(Bins.of(timeline, new Span(NINE.minusSeconds(99), NINE.minusSeconds(9)))
                        .count())
                .isZero();
        assertThat(Bins.of(Timeline.NONE, hours(1)).count()).isZero();
    }

    @Test
    void ticksStandAtRoundTimes() {
        assertThat(new TimeAxis(hours(1), 0, 600).ticks())
                .extracting(Tick::label)
                .containsExactly("09:00", "09:10", "09:20", "09:30", "09:40", "09:50", "10:00");
        assertThat(new TimeAxis(hours(48), 0, 480).ticks())
                .contains(new Tick(150, "03-04"))
                .extracting(Tick::label)
                .contains("12:00", "18:00", "06:00");
        assertThat(new TimeAxis(hours(24 * 365 * 3), 0, 1).ticks()).hasSizeBetween(2, 11);
        assertThat(new TimeAxis(new Span(NINE, NINE), 0, 1).ticks()).hasSize(1);
    }

    @Test
    void numbersEndAtARoundOne() {
        assertThat(CountAxis.upTo(47, 0, 1).most()).isEqualTo(50);
        assertThat(CountAxis.upTo(101, 0, 1).most()).isEqualTo(150);
        assertThat(CountAxis.upTo(0, 0, 1).most()).isEqualTo(1);
        assertThat(CountAxis.label(1500)).isEqualTo("1,500");
        assertThat(CountAxis.label(0.5)).isEqualTo("0.5");
    }

    @Test
    void aLimitBecomesARateAndBytesHaveNone() {
        Chart chart = chart(
                timeline(60, 1, 60),
                List.of(),
                rule("pages", new Limit(60, "distinct confluence.page.id", List.of(), Duration.ofMinutes(5))),
                rule("bytes", new Limit(60, "sum http.response.body.bytes", List.of(), Duration.ofMinutes(5))));
        assertThat(chart.lines()).extracting(Chart.Line::rule).containsExactly("pages");
        assertThat(chart.lines().get(0).perMinute()).isEqualTo(12);
    }

    @Test
    void alertsThatAreFarFromTheRestAreShownFromNear() {
        List<AlertSummary> alerts = List.of(alert(NINE.plus(Duration.ofHours(30))));
        Chart days = chart(timeline(60, 1, 48 * 60), alerts);
        assertThat(days.closeUp()).hasValueSatisfying(it -> {
            assertThat(it.from()).isBefore(alerts.get(0).window().orElseThrow().from());
            assertThat(it.to()).isAfter(alerts.get(0).raisedAt());
            assertThat(it.length()).isLessThan(Duration.ofMinutes(30));
        });
        assertThat(chart(timeline(60, 1, 48 * 60), List.of()).closeUp()).isEmpty();
        assertThat(chart(timeline(60, 1, 60), List.of(alert(NINE.plusSeconds(1800))))
                        .closeUp())
                .isEmpty();
        // Of steps of an hour there is nothing to see in twelve minutes.
        assertThat(chart(timeline(3600, 1, 48), alerts).closeUp()).isEmpty();
    }

    @Test
    void aRunAfterTheLastEventIsInThePicture() {
        Instant late = NINE.plus(Duration.ofMinutes(70));
        assertThat(chart(timeline(60, 1, 60), List.of(alert(late))).span()).isEqualTo(new Span(NINE, late));
    }

    @Test
    void aRunThatLooksBackForDaysLeavesTheEventsTheirRoom() {
        Instant raised = NINE.plusSeconds(600);
        Span week = new Span(raised.minus(Duration.ofDays(7)), raised);
        Chart chart = chart(timeline(60, 1, 60), List.of(alert(raised, week)));
        assertThat(chart.span()).isEqualTo(hours(1));
        assertThat(chart.closeUp()).isEmpty();
        assertThat(ChartFigure.of(chart).toString()).contains("<rect class=\"window\" x=\"46\"");
    }

    @Test
    void thousandsOfAlertsMakeNoHeavyPage() {
        List<AlertSummary> alerts = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(it -> alert(NINE.plusSeconds(it)))
                .toList();
        String svg = ChartFigure.of(chart(timeline(60, 1, 60), alerts)).toString();
        assertThat(svg).contains("rule: 5,000 alerts").hasSizeLessThan(250_000);
    }

    @Test
    void rareActionsShareAColour() {
        List<Series> series = java.util.stream.IntStream.range(0, 12)
                .mapToObj(it -> new Series("action-" + it, List.of(100L - it)))
                .toList();
        Palette palette = Palette.of(List.of(new Timeline(NINE, 60, series)));
        assertThat(series.stream().map(palette::look))
                .startsWith("series-1", "series-2", "series-3", "series-4", "series-5", "series-6", "series-0");
        assertThat(palette.order(series.get(11))).isGreaterThan(palette.order(series.get(0)));
    }

    @Test
    void noEventIsNoChart() {
        assertThat(ChartFigure.of(chart(Timeline.NONE, List.of())).toString()).contains("No event has a time.");
    }

    private static Chart chart(Timeline timeline, List<AlertSummary> alerts, RuleSummary... rules) {
        return new Chart(timeline, alerts, List.of(rules), Palette.of(List.of(timeline)));
    }

    private static Timeline timeline(long step, long count, int steps) {
        return new Timeline(NINE, step, List.of(new Series("page-viewed", Collections.nCopies(steps, count))));
    }

    private static Span hours(int hours) {
        return new Span(NINE, NINE.plus(Duration.ofHours(hours)));
    }

    private static AlertSummary alert(Instant raisedAt) {
        return alert(raisedAt, new Span(raisedAt.minus(Duration.ofMinutes(6)), raisedAt));
    }

    private static AlertSummary alert(Instant raisedAt, Span window) {
        return new AlertSummary(
                "id",
                "rule",
                "Rule",
                "low",
                21,
                false,
                raisedAt,
                Optional.of(window),
                raisedAt,
                Optional.empty(),
                "",
                Map.of());
    }

    private static RuleSummary rule(String name, Limit limit) {
        SourceLocation location = new SourceLocation("rules/" + name + ".yml", 1, 1);
        return new RuleSummary(
                name,
                "",
                name,
                "threshold",
                "low",
                21,
                "",
                "",
                "5m",
                "now-6m",
                false,
                location,
                Optional.of(limit),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
