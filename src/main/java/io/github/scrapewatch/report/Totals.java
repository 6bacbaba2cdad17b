package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.result.Verification;
import java.util.Arrays;
import java.util.stream.Collectors;

/** All the counts of a verification in one line; a count of zero is told too. */
final class Totals {
    static final String NOTHING = "Nothing was verified, so nothing is proven: no rule met a scenario.";

    private Totals() {}

    static String line(Verification verification) {
        return extent(verification) + ": "
                + Words.counted(verification.verdicts().size(), "verdict") + ", "
                + Arrays.stream(Outcome.values())
                        .map(outcome -> counted(outcome, verification.count(outcome)))
                        .collect(Collectors.joining(", "))
                + " · " + Words.millis(verification.timings().total());
    }

    static String extent(Verification verification) {
        long derived = verification.scenarios().stream()
                .filter(ScenarioSummary::derived)
                .count();
        String told = Words.counted(verification.rules().size(), "rule") + " × "
                + Words.counted(verification.scenarios().size() - derived, "scenario");
        return derived == 0 ? told : told + " and " + Words.counted(derived, "derived case");
    }

    static String counted(Outcome outcome, long number) {
        return switch (outcome) {
            case FALSE_ALARM, WRONG_ALERT, ERRORED -> Words.counted(number, outcome.toString());
            default -> Words.number(number) + " " + outcome;
        };
    }
}
