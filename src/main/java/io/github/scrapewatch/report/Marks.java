package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.result.Verdict.Outcome;

/** A sign for each outcome, so that none is told by its colour alone. */
final class Marks {
    private Marks() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case MISSED -> "✗";
            case FALSE_ALARM -> "!";
            case WRONG_ALERT -> "≠";
            case ERRORED -> "?";
            case SKIPPED -> "–";
        };
    }

    static String coloured(Outcome outcome, String text, Style style) {
        return switch (outcome) {
            case PASSED -> style.good(text);
            case SKIPPED -> style.doubtful(text);
            default -> style.bad(text);
        };
    }
}
