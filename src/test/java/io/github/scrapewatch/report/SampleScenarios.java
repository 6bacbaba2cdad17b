package io.github.scrapewatch.report;

import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.ScenarioSummary.Series;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Scenarios such as a pack has. */
final class SampleScenarios {
    static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
    private static final int MINUTES = 60;

    private SampleScenarios() {}

    /** People all hour; from minute 20 to 35 a script. */
    static ScenarioSummary attack(String name, String story) {
        return scenario(
                "attack/" + name,
                story,
                hour(List.of(
                        series("page-viewed", minute -> 6 + minute % 5),
                        series("asset-loaded", minute -> 9 + minute % 4),
                        series("search", minute -> minute % 7 == 0 ? 3 : 0),
                        series(
                                name.contains("<") ? name : "content-listed",
                                minute -> minute >= 20 && minute < 35 ? 24 + minute % 3 : 0))));
    }

    static ScenarioSummary benign(String name, String story) {
        return scenario(
                "benign/" + name,
                story,
                hour(List.of(
                        series("page-viewed", minute -> 8 + minute * 7 % 11),
                        series("asset-loaded", minute -> 14 + minute * 5 % 9),
                        series("page-edited", minute -> minute % 9 == 0 ? 1 : 0))));
    }

    static ScenarioSummary derived(String name) {
        return scenario(
                "derived/" + name,
                "Made from the limit of the rule.",
                hour(List.of(series("page-viewed", minute -> minute > 30 && minute < 36 ? 12 : 0))));
    }

    static ScenarioSummary scenario(String name, String story, Timeline timeline) {
        String kind = name.substring(0, name.indexOf('/'));
        long lines = timeline.series().stream()
                .flatMap(it -> it.counts().stream())
                .mapToLong(Long::longValue)
                .sum();
        return new ScenarioSummary(
                name,
                kind,
                kind.equals("derived")
                        ? new SourceLocation("rules/" + name.split("/")[1] + ".yml", 31, 7)
                        : new SourceLocation("fixtures/" + name + "/scenario.yml", 1, 1),
                story,
                kind.equals("attack") ? Optional.of("T1213.001") : Optional.empty(),
                timeline.from(),
                timeline.from().plusSeconds(timeline.step() * MINUTES),
                lines,
                lines,
                0,
                timeline);
    }

    static Timeline hour(List<Series> series) {
        return new Timeline(NINE, 60, series);
    }

    static Series series(String action, IntUnaryOperator countInMinute) {
        return new Series(
                action,
                IntStream.range(0, MINUTES)
                        .map(countInMinute)
                        .mapToObj(Long::valueOf)
                        .toList());
    }
}
