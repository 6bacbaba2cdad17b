package io.github.scrapewatch.report.html;

import io.github.scrapewatch.result.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** From instants to places, left to right. */
record TimeAxis(Span span, double left, double width) {
    private static final int MOST_TICKS = 10;
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(30));
    private static final DateTimeFormatter SECOND = format("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = format("HH:mm");
    private static final DateTimeFormatter DAY = format("MM-dd");

    record Tick(double x, String label) {}

    double x(Instant instant) {
        double share = (double) Duration.between(span.from(), instant).toMillis()
                / Math.max(1, span.length().toMillis());
        return left + width * Math.max(0, Math.min(1, share));
    }

    List<Tick> ticks() {
        long step = step().toSeconds();
        long first = -Math.floorDiv(-span.from().getEpochSecond(), step);
        long last = Math.floorDiv(span.to().getEpochSecond(), step);
        return LongStream.rangeClosed(first, last)
                .mapToObj(it -> Instant.ofEpochSecond(it * step))
                .map(it -> new Tick(x(it), label(it, step)))
                .toList();
    }

    private Duration step() {
        Duration last = STEPS.get(STEPS.size() - 1);
        return STEPS.stream()
                .filter(it -> span.length().compareTo(it.multipliedBy(MOST_TICKS)) <= 0)
                .findFirst()
                .orElseGet(() -> last.multipliedBy(1 + span.length().dividedBy(last.multipliedBy(MOST_TICKS))));
    }

    private static String label(Instant tick, long step) {
        boolean midnight = tick.getEpochSecond() % Duration.ofDays(1).toSeconds() == 0;
        if (midnight) {
            return DAY.format(tick);
        }
        return (step < Duration.ofMinutes(1).toSeconds() ? SECOND : MINUTE).format(tick);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
