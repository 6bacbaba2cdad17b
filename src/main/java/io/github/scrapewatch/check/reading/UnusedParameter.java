package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.pack.shape.Problem;

final class UnusedParameter extends ReadingCheck {
    UnusedParameter() {
        super(Problem.Kind.UNUSED_PARAMETER, "CR011", "unused-parameter", "Every parameter that is declared is used.");
    }
}
