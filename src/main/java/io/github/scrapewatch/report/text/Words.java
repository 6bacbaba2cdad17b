package io.github.scrapewatch.report.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and times as people read them; times are UTC. */
public final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    /** What is this near to a minute would be shown as 60.0 seconds. */
    private static final long ROUNDED = 50;

    private Words() {}

    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Such as {@code 1 rule} or {@code 1,204 lines}. */
    public static String counted(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    public static String millis(long millis) {
        if (millis < SECOND) {
            return millis + " ms";
        }
        return millis < MINUTE - ROUNDED
                ? String.format(Locale.ROOT, "%.1f s", (double) millis / SECOND)
                : minutes((millis + SECOND / 2) / SECOND);
    }

    private static String minutes(long seconds) {
        return seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** Such as {@code 5 min} or {@code 1 d 2 h}. */
    public static String duration(Duration duration) {
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

    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** The date of the end only where it is another. */
    public static String span(Instant from, Instant to) {
        String begin = time(from);
        String end = time(to);
        if (begin.equals(end)) {
            return begin;
        }
        return begin + " to " + (begin.substring(0, 10).equals(end.substring(0, 10)) ? CLOCK.format(to) : end);
    }
}
