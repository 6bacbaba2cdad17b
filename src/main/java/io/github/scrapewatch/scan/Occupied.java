package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.detection.schedule.Window;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The days on which there is anything.
 *
 * @param days by the milliseconds at which they begin
 */
record Occupied(NavigableSet<Long> days) {
    static final Duration DAY = Duration.ofDays(1);

    Occupied {
        days = new TreeSet<>(days);
    }

    boolean touches(Window window) {
        Long last = days.floor(window.to().toEpochMilli());
        return last != null && last + DAY.toMillis() > window.from().toEpochMilli();
    }
}
