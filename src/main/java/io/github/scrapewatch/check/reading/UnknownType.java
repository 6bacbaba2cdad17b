package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.pack.shape.Problem;

final class UnknownType extends ReadingCheck {
    UnknownType() {
        super(Problem.Kind.UNKNOWN_TYPE, "CR003", "unknown-type", "Every rule has a type that the harness can run.");
    }
}
