package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.pack.shape.Problem;

final class WrongValue extends ReadingCheck {
    WrongValue() {
        super(
                Problem.Kind.WRONG_VALUE,
                "CR006",
                "wrong-value",
                "Every value has the type and range that its key takes.");
    }
}
