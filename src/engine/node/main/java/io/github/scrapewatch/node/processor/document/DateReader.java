package io.github.scrapewatch.node.processor.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.elasticsearch.common.time.DateFormatter;
import org.elasticsearch.common.time.DateFormatters;

/** Reads dates that are written in one format. */
@FunctionalInterface
interface DateReader {
    ZonedDateTime read(String text, Place place);

    /** Where a date was written, as far as the date does not say so itself. */
    record Place(ZoneId zone, Locale locale) {}

    static DateReader of(String format) {
        return switch (format) {
            case "ISO8601" -> DateReader::iso8601;
            case "UNIX" -> (text, place) -> at((long) (Double.parseDouble(text) * 1000), place);
            case "UNIX_MS" -> (text, place) -> at(Long.parseLong(text), place);
            case "TAI64N" -> (text, place) -> at(tai64nMillis(text), place);
            default -> new DatePattern(format);
        };
    }

    private static ZonedDateTime iso8601(String text, Place place) {
        // Whatever the locale: weeks are those of ISO 8601.
        return DateFormatters.from(DateFormatter.forPattern("iso8601").parse(text), Locale.ROOT, place.zone())
                .withZoneSameInstant(place.zone());
    }

    /** Sixteen digits of seconds and eight of nanoseconds, all hexadecimal; the scale was ten seconds ahead of UTC in 1970. */
    private static long tai64nMillis(String text) {
        String digits = text.startsWith("@") ? text.substring(1) : text;
        long seconds = Long.parseLong(digits.substring(1, 16), 16);
        long nanos = Long.parseLong(digits.substring(16, 24), 16);
        return (seconds - 10) * 1000 + nanos / 1_000_000;
    }

    private static ZonedDateTime at(long epochMillis, Place place) {
        return Instant.ofEpochMilli(epochMillis).atZone(place.zone());
    }
}
