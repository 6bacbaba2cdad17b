package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.pack.shape.Problem;

final class NothingToCheck extends ReadingCheck {
    NothingToCheck() {
        super(Problem.Kind.NOTHING_FOUND, "CR002", "nothing-to-check", "There is something to check.");
    }
}
