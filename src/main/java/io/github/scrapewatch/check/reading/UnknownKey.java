package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.pack.shape.Problem;

final class UnknownKey extends ReadingCheck {
    UnknownKey() {
        super(
                Problem.Kind.UNKNOWN_KEY,
                "CR004",
                "unknown-key",
                "Every key is one that Kibana, or the pack block, knows.");
    }
}
