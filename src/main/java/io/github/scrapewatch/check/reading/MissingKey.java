package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.pack.shape.Problem;

final class MissingKey extends ReadingCheck {
    MissingKey() {
        super(Problem.Kind.MISSING_KEY, "CR005", "missing-key", "Every rule has the keys that its type needs.");
    }
}
