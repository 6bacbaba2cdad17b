package io.github.scrapewatch.engine.detection.schedule;

import java.time.Duration;
import java.time.Instant;

/** A span of time with both ends inside. */
public record Window(Instant from, Instant to) {
    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the window ends at " + to + ", before it begins at " + from);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    Window earlier(Duration by) {
        return new Window(from.minus(by), to.minus(by));
    }

    public boolean meets(Window other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
