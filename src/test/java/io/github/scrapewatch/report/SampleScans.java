package io.github.scrapewatch.report;

import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.result.Scan;
import io.github.scrapewatch.result.Scan.NotRun;
import io.github.scrapewatch.result.Scan.Source;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.ScenarioSummary.Series;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.result.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scans such as come out of {@code scan}. */
public final class SampleScans {
    private static final Span DAY = new Span(SampleScenarios.NINE, SampleScenarios.NINE.plus(Duration.ofDays(2)));

    private SampleScans() {}

    /** Two days, in which half an hour matters. */
    public static Scan found() {
        List<RuleSummary> rules = List.of(SampleRules.burst(), SampleRules.listing(), SampleRules.token());
        ScenarioSummary logs = SampleScenarios.attack("logs", "");
        List<AlertSummary> alerts = Stream.of(SampleRules.listing(), SampleRules.token())
                .flatMap(it ->
                        new SampleVerdicts(it, logs).seen(it.type().equals("threshold") ? 2 : 1).alerts().stream())
                .sorted(Comparator.comparing(AlertSummary::raisedAt))
                .toList();
        return new Scan(
                Samples.ABOUT,
                List.of(
                        new Source(
                                "logs/conf_access_log.2026-03-03.log.gz",
                                "access log",
                                1_204_331,
                                1_204_330,
                                1,
                                Optional.of(DAY)),
                        new Source("standard input", "audit log", 12, 0, 12, Optional.empty())),
                rules,
                List.of(
                        new NotRun("permission-then-export", false, "no EQL on this engine"),
                        new NotRun("rest-bytes", true, "the cluster answers 400: Unknown column [user.nam]")),
                alerts,
                twoDays(),
                List.of("The clock of node2 is 40 s ahead."),
                Samples.mixed().timings());
    }

    private static Timeline twoDays() {
        List<Series> series = List.of(
                minutes("page-viewed", minute -> 10 + minute % 7),
                minutes("content-listed", minute -> minute >= 15 && minute < 35 ? 90L : 0L));
        return new Timeline(SampleScenarios.NINE, 60, series);
    }

    private static Series minutes(String action, IntToLongFunction count) {
        return new Series(
                action,
                IntStream.range(0, 2 * 24 * 60)
                        .mapToLong(count::applyAsLong)
                        .boxed()
                        .toList());
    }

    public static Scan nothing() {
        return new Scan(
                Samples.ABOUT, List.of(), List.of(), List.of(), List.of(), Timeline.NONE, List.of(), Timings.NONE);
    }

    public static Scan hostile() {
        List<AlertSummary> alerts = new ArrayList<>();
        List<RuleSummary> rules = Samples.hostile().rules();
        rules.forEach(it -> alerts.add(new SampleVerdicts(it, SampleScenarios.attack("x", ""))
                .alert(0, Map.of("user.name", it.name(), "source.ip", it.name(), it.name(), it.name()), it.name())));
        return new Scan(
                Samples.ABOUT,
                Samples.ATTACKS.stream()
                        .map(it -> new Source(it, it, 1, 1, 0, Optional.of(DAY)))
                        .toList(),
                rules,
                Samples.ATTACKS.stream().map(it -> new NotRun(it, true, it)).toList(),
                alerts,
                Samples.hostile().scenarios().get(0).timeline(),
                Samples.ATTACKS,
                Timings.NONE);
    }
}
