package io.github.scrapewatch.rule;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number and a unit, such as {@code 5m}. */
public record Period(int value, Unit unit) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([smhd])");

    public enum Unit {
        s(Duration.ofSeconds(1)),
        m(Duration.ofMinutes(1)),
        h(Duration.ofHours(1)),
        d(Duration.ofDays(1));

        private final Duration duration;

        Unit(Duration duration) {
            this.duration = duration;
        }
    }

    public Period {
        if (value < 1) {
            throw new IllegalArgumentException("'" + value + unit + "' is no period: say 1" + unit + " or more");
        }
    }

    public static Period of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no period: say a number and s, m, h or d, as in 5m");
        }
        return new Period(Integer.parseInt(matcher.group(1)), Unit.valueOf(matcher.group(2)));
    }

    public Duration toDuration() {
        return unit.duration.multipliedBy(value);
    }

    @Override
    public String toString() {
        return value + unit.name();
    }
}
