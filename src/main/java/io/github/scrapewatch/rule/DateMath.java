package io.github.scrapewatch.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as rules write it: {@code now-9m}, {@code now-1d/d}, {@code 2026-01-01T00:00:00Z||+1h}, or a plain date. Rounding
 * goes down, as it does for both ends of a rule's window in Kibana.
 */
public record DateMath(String expression) {
    private static final Pattern STEP = Pattern.compile("([+-])([0-9]{1,9})?([yMwdhHms])|/([yMwdhHms])");
    private static final String NOW = "now";
    private static final String SEPARATOR = "||";

    public DateMath {
        // An expression that cannot be resolved is refused here, where the reader still knows the line.
        resolve(expression, Instant.EPOCH);
    }

    public static DateMath of(String expression) {
        return new DateMath(expression);
    }

    /** Whether it moves with the run. */
    public boolean relative() {
        return expression.startsWith(NOW);
    }

    public Instant resolve(Instant now) {
        return resolve(expression, now);
    }

    private static Instant resolve(String expression, Instant now) {
        if (expression.startsWith(NOW)) {
            return steps(expression, expression.substring(NOW.length()), now);
        }
        int separator = expression.indexOf(SEPARATOR);
        if (separator < 0) {
            return fixed(expression, expression);
        }
        return steps(
                expression,
                expression.substring(separator + SEPARATOR.length()),
                fixed(expression, expression.substring(0, separator)));
    }

    private static Instant fixed(String expression, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + expression + "' is no point in time: say one such as now-9m or 2026-01-01T00:00:00Z", e);
        }
    }

    private static Instant steps(String expression, String steps, Instant start) {
        ZonedDateTime time = start.atZone(ZoneOffset.UTC);
        Matcher matcher = STEP.matcher(steps);
        int end = 0;
        while (end < steps.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new IllegalArgumentException("'" + expression
                        + "' is no point in time: after 'now' say steps such as -9m or /d (units y M w d h m s)");
            }
            time = step(time, matcher);
            end = matcher.end();
        }
        return time.toInstant();
    }

    private static ZonedDateTime step(ZonedDateTime time, Matcher matcher) {
        if (matcher.group(4) != null) {
            return floor(time, matcher.group(4));
        }
        int amount = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        return time.plus(matcher.group(1).equals("-") ? -amount : amount, unit(matcher.group(3)));
    }

    private static ZonedDateTime floor(ZonedDateTime time, String unit) {
        return switch (unit) {
            case "y" -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            case "M" -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case "w" ->
                // Kibana's default locale begins the week on Sunday.
                time.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            default -> time.truncatedTo(unit(unit));
        };
    }

    private static ChronoUnit unit(String unit) {
        return switch (unit) {
            case "y" -> ChronoUnit.YEARS;
            case "M" -> ChronoUnit.MONTHS;
            case "w" -> ChronoUnit.WEEKS;
            case "d" -> ChronoUnit.DAYS;
            case "h", "H" -> ChronoUnit.HOURS;
            case "m" -> ChronoUnit.MINUTES;
            default -> ChronoUnit.SECONDS;
        };
    }

    @Override
    public String toString() {
        return expression;
    }
}
