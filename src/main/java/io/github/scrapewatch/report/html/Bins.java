package io.github.scrapewatch.report.html;

import io.github.scrapewatch.result.ScenarioSummary.Series;
import io.github.scrapewatch.result.ScenarioSummary.Timeline;
import io.github.scrapewatch.result.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A timeline in as few steps as a chart can show.
 *
 * @param series actions with their events per minute, in the order of the timeline
 */
record Bins(Instant from, Duration step, List<Rates> series) {
    private static final int MOST = 120;
    private static final double MINUTE = 60;

    record Rates(Series of, double[] perMinute) {}

    /** @param span of the timeline; what is outside is left out */
    static Bins of(Timeline timeline, Span span) {
        long seconds = Math.max(1, timeline.step());
        int length = timeline.series().stream()
                .mapToInt(it -> it.counts().size())
                .max()
                .orElse(0);
        int first = (int) clamped(Duration.between(timeline.from(), span.from()).toSeconds() / seconds, length);
        int last = (int) clamped(
                (Duration.between(timeline.from(), span.to()).toSeconds() + seconds - 1) / seconds, length);
        int width = Math.max(1, (last - first + MOST - 1) / MOST);
        return new Bins(
                timeline.from().plusSeconds(first * seconds),
                Duration.ofSeconds(width * seconds),
                timeline.series().stream()
                        .map(it -> new Rates(
                                it,
                                rates(
                                        it.counts()
                                                .subList(
                                                        Math.min(
                                                                first,
                                                                it.counts().size()),
                                                        Math.min(
                                                                last,
                                                                it.counts().size())),
                                        width,
                                        seconds)))
                        .toList());
    }

    private static long clamped(long index, int length) {
        return Math.max(0, Math.min(index, length));
    }

    private static double[] rates(List<Long> counts, int width, long seconds) {
        return IntStream.range(0, (counts.size() + width - 1) / width)
                .mapToDouble(bin -> counts.subList(bin * width, Math.min(counts.size(), (bin + 1) * width)).stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        * MINUTE
                        / (width * seconds))
                .toArray();
    }

    int count() {
        return series.stream().mapToInt(it -> it.perMinute().length).max().orElse(0);
    }

    /** Of all actions together, in the busiest step. */
    double most() {
        return IntStream.range(0, count())
                .mapToDouble(bin -> series.stream()
                        .mapToDouble(it -> bin < it.perMinute().length ? it.perMinute()[bin] : 0)
                        .sum())
                .max()
                .orElse(0);
    }

    Instant begin(int bin) {
        return from.plus(step.multipliedBy(bin));
    }
}
