package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.pack.shape.Problem;

final class UnknownParameter extends ReadingCheck {
    UnknownParameter() {
        super(
                Problem.Kind.UNKNOWN_PARAMETER,
                "CR010",
                "unknown-parameter",
                "Every parameter that is used or overridden is declared.");
    }
}
