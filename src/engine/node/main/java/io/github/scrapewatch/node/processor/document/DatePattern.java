package io.github.scrapewatch.node.processor.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.elasticsearch.common.time.DateFormatter;
import org.elasticsearch.common.time.DateFormatters;

/** Reads dates written in a pattern such as {@code dd/MMM/yyyy}, or in a format that Elasticsearch has a name for. */
final class DatePattern implements DateReader {
    /** Zone and locale may come out of documents, so nothing else bounds how many pairs of them are met. */
    private static final int MOST_FORMATTERS = 256;

    private static final List<ChronoField> BELOW_YEAR = List.of(
            ChronoField.NANO_OF_SECOND,
            ChronoField.SECOND_OF_DAY,
            ChronoField.MINUTE_OF_DAY,
            ChronoField.HOUR_OF_DAY,
            ChronoField.DAY_OF_MONTH,
            ChronoField.MONTH_OF_YEAR);

    private final String pattern;
    private final Map<Place, DateFormatter> formatters = new ConcurrentHashMap<>();

    DatePattern(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public ZonedDateTime read(String text, Place place) {
        TemporalAccessor parsed = formatter(place).parse(text);
        TemporalAccessor dated = hasYear(parsed, place.locale()) ? parsed : inThisYear(parsed, place.zone());
        ZonedDateTime date = DateFormatters.from(dated, place.locale());
        return isUtc(place) ? date.withZoneSameInstant(ZoneOffset.UTC) : date;
    }

    private DateFormatter formatter(Place place) {
        if (formatters.size() > MOST_FORMATTERS) {
            formatters.clear();
        }
        return formatters.computeIfAbsent(place, this::newFormatter);
    }

    private DateFormatter newFormatter(Place place) {
        DateFormatter formatter = DateFormatter.forPattern(pattern).withLocale(place.locale());
        // A formatter with a zone of its own ignores the zone in the text; without a timezone option the text shall
        // win.
        return isUtc(place) ? formatter : formatter.withZone(place.zone());
    }

    private static boolean isUtc(Place place) {
        return ZoneOffset.UTC.equals(place.zone());
    }

    private static boolean hasYear(TemporalAccessor parsed, Locale locale) {
        return parsed.isSupported(ChronoField.YEAR)
                || parsed.isSupported(ChronoField.YEAR_OF_ERA)
                || parsed.isSupported(WeekFields.ISO.weekBasedYear())
                || parsed.isSupported(WeekFields.of(locale).weekBasedYear())
                || parsed.isSupported(ChronoField.INSTANT_SECONDS);
    }

    /** Syslog and its like leave the year out. */
    private static TemporalAccessor inThisYear(TemporalAccessor parsed, ZoneId zone) {
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        ZonedDateTime date = Instant.EPOCH.atZone(ZoneOffset.UTC).withYear(year);
        for (ChronoField field : BELOW_YEAR) {
            if (parsed.isSupported(field)) {
                date = date.with(field, parsed.get(field));
            }
        }
        return date.withZoneSameLocal(zone);
    }
}
