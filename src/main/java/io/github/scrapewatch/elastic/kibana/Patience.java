package io.github.scrapewatch.elastic.kibana;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How long to wait for an answer, and whether to ask again.
 *
 * @param pause before asking again where Kibana does not say how long
 */
record Patience(Duration connect, Duration answer, Duration pause) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(180), Duration.ofSeconds(1));

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /**
     * How long to wait before the same request is sent again; empty where it is not. One that was turned away for there being too
     * many (429) has done nothing and may always be repeated; after another failure that holds for reading only.
     */
    Optional<Duration> beforeRepeating(String method, Answer answer, int attempt, Instant now) {
        if (attempt >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        Duration growing = pause.multipliedBy(attempt);
        if (answer.status() == 429) {
            return Optional.of(answer.retryAfter()
                            .map(it -> asked(it, growing, now))
                            .orElse(growing))
                    .filter(it -> it.compareTo(LONGEST_PAUSE) <= 0);
        }
        boolean passing = answer.status() == 502 || answer.status() == 503 || answer.status() == 504;
        return passing && method.equals("GET") ? Optional.of(growing) : Optional.empty();
    }

    /** A number of seconds, or a date. */
    private static Duration asked(String header, Duration otherwise, Instant now) {
        String text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
