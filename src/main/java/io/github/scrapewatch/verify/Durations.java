package io.github.scrapewatch.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations as people say them. */
final class Durations {
    private Durations() {}

    static String words(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "d");
        add(parts, duration.toHoursPart(), "h");
        add(parts, duration.toMinutesPart(), "min");
        add(parts, duration.toSecondsPart(), "s");
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit);
        }
    }
}
