package io.github.scrapewatch.engine.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as JavaScript prints them: always three digits of a second, which {@link Instant#toString} leaves out. */
public final class IsoMillis {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private IsoMillis() {}

    public static String of(Instant instant) {
        return FORM.format(instant);
    }

    public static String of(long epochMillis) {
        return of(Instant.ofEpochMilli(epochMillis));
    }
}
