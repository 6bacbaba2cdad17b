package io.github.scrapewatch.result;

import java.time.Duration;
import java.time.Instant;

/** From one instant to another that is not before it; both ends inside. */
public record Span(Instant from, Instant to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span cannot end at " + to + ", before it begins at " + from);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public Span including(Span other) {
        return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
