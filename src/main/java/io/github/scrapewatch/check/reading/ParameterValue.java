package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.pack.shape.Problem;

final class ParameterValue extends ReadingCheck {
    ParameterValue() {
        super(
                Problem.Kind.PARAMETER_VALUE,
                "CR013",
                "parameter-value",
                "Every parameter has a value that fits where it is used.");
    }
}
