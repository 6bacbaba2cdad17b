package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Failed;
import io.github.scrapewatch.result.Verdict.Failure;
import io.github.scrapewatch.result.Verdict.Seen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For each failure: what is wrong, how far it came, where to look, what to do next. */
final class FailureText {
    private static final String MARGIN = "    ";

    private final Style style;

    FailureText(Style style) {
        this.style = style;
    }

    String write(List<Failed> failures) {
        StringBuilder text = new StringBuilder();
        String scenario = "";
        for (Failed failed : failures) {
            if (!failed.pair().scenario().equals(scenario)) {
                text.append(scenario.isEmpty() ? "" : "\n");
                scenario = failed.pair().scenario();
                text.append("  ").append(style.bold(Clean.line(scenario))).append('\n');
            }
            append(text, failed);
        }
        return text.toString();
    }

    private void append(StringBuilder text, Failed failed) {
        Failure failure = failed.failure();
        String outcome = failed.outcome().toString().toUpperCase(Locale.ROOT);
        String margin = MARGIN + " ".repeat(outcome.length() + 2);
        text.append(MARGIN).append(style.bad(outcome)).append("  ");
        text.append(style.bold(Clean.line(failed.pair().rule())));
        text.append("  ").append(Clean.line(failure.problem())).append('\n');
        expectation(failed)
                .ifPresent(it -> text.append(margin).append(Clean.line(it)).append('\n'));
        failure.trail()
                .forEach(step -> text.append(margin).append(Clean.line(step)).append('\n'));
        text.append(margin).append(style.place(Clean.line(failure.location().toString())));
        text.append("  ").append(Clean.line(failure.locationNote())).append('\n');
        text.append(margin)
                .append("next: ")
                .append(style.bold(Clean.line(failure.next())))
                .append('\n');
    }

    /** What was expected, and what was seen instead; the other outcomes say it in their problem. */
    static Optional<String> expectation(Failed failed) {
        return failed instanceof Verdict.WrongAlert || failed instanceof Verdict.Errored
                ? Optional.of("expected " + failed.pair().expected() + "; saw " + seen(failed.seen()))
                : Optional.empty();
    }

    static String seen(Seen seen) {
        return Words.counted(seen.alerts().size(), "alert") + " in " + Words.counted(seen.runs(), "run")
                + (seen.idleRuns() == 0 ? "" : " and " + Words.number(seen.idleRuns()) + " with nothing to look at");
    }
}
