package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.pack.shape.Problem;

final class UnknownActor extends ReadingCheck {
    UnknownActor() {
        super(
                Problem.Kind.UNKNOWN_ACTOR,
                "CR101",
                "unknown-actor",
                "Whoever does something in a scenario is one of its actors.");
    }
}
