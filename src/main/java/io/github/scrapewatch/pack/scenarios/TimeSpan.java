package io.github.scrapewatch.pack.scenarios;

import io.github.scrapewatch.pack.shape.Form;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long, as scenarios write it: {@code 1500ms}, {@code 90s}, {@code -12d}, {@code 1h30m}. */
public final class TimeSpan {
    private static final Pattern PART = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final Pattern WHOLE = Pattern.compile("-?(?:" + PART.pattern() + ")+");
    private static final String EXAMPLES = "90s, 1500ms, 5m or 1h30m";
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));
    /** Years of history are a mistake, and nobody waits for them. */
    private static final Duration LONGEST = Duration.ofDays(3660);

    private TimeSpan() {}

    /** @throws IllegalArgumentException says what to write instead */
    public static Duration of(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("Write a number and ms, s, m, h or d, such as " + EXAMPLES);
        }
        Duration sum = Duration.ZERO;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            sum = sum.plus(UNITS.get(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
        }
        if (sum.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Write less than ten years");
        }
        return text.startsWith("-") ? sum.negated() : sum;
    }

    /** Any span, also a negative one. */
    public static Form any() {
        return atLeast(LONGEST.negated(), "");
    }

    /** None or some. */
    public static Form notNegative() {
        return atLeast(Duration.ZERO, "Write 0s or more");
    }

    public static Form positive() {
        return atLeast(Duration.ofMillis(1), "Write 1ms or more");
    }

    private static Form atLeast(Duration least, String remedy) {
        return (name, value) -> {
            String shown = value.scalar().map(it -> it.value().asText()).orElseGet(value::kind);
            try {
                if (of(value.text().orElse("")).compareTo(least) >= 0) {
                    return Stream.empty();
                }
                return Form.wrong(value.location(), "'" + name + "' is " + shown + ".", remedy + ".");
            } catch (IllegalArgumentException e) {
                return Form.wrong(value.location(), "'" + name + "' is " + shown + ".", e.getMessage() + ".");
            }
        };
    }
}
