package io.github.scrapewatch.report;

import io.github.scrapewatch.report.markdown.Code;
import io.github.scrapewatch.report.markdown.Fitted;
import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Failed;
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.result.Verdict.Skipped;
import io.github.scrapewatch.result.Verification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A verification as Markdown of a code host, for a comment or a summary page: what failed first, and all within a size. */
public final class VerificationMarkdown {
    /** Bytes; GitHub takes 65,536 characters. */
    public static final int COMMENT = 65_000;
    /** Bytes; GitHub takes 1 MiB for each step. */
    public static final int STEP_SUMMARY = 1_000_000;

    private static final String TABLE = "\n<details><summary>Scenarios and the rules that fired</summary>\n\n"
            + "| | scenario | lines | rules that fired |\n|---|---|---:|---|\n";
    private static final int LONGEST = 200;
    private static final String REST = "\n…and %d more, which are left out here for their size.\n";

    private VerificationMarkdown() {}

    public static String write(Verification verification, int mostBytes) {
        return new Fitted(mostBytes)
                .add("### " + headline(verification) + "\n\n" + Totals.line(verification) + "\n")
                .list(
                        "\n",
                        verification.failures().stream()
                                .map(VerificationMarkdown::failure)
                                .toList(),
                        "",
                        REST)
                .list("\n", skips(verification), "", REST)
                .list(
                        "\n",
                        verification.notes().stream()
                                .map(it -> "- note: " + Code.span(it) + "\n")
                                .toList(),
                        "",
                        REST)
                .list(TABLE, rows(verification), "\n</details>\n", REST)
                .add("\n" + Code.span(Clean.line(VerificationText.about(verification.about()), LONGEST)) + "\n")
                .toString();
    }

    private static String headline(Verification verification) {
        if (verification.verdicts().isEmpty()) {
            return "✗ scrapewatch: " + Totals.NOTHING;
        }
        if (verification.passed()) {
            return "✓ scrapewatch: every verdict as expected";
        }
        return "✗ scrapewatch: "
                + Arrays.stream(Outcome.values())
                        .filter(Outcome::failed)
                        .filter(it -> verification.count(it) > 0)
                        .map(it -> Totals.counted(it, verification.count(it)))
                        .collect(Collectors.joining(", "));
    }

    private static String failure(Failed failed) {
        List<String> lines = new ArrayList<>(List.of(failed.failure().problem()));
        FailureText.expectation(failed).ifPresent(lines::add);
        lines.addAll(failed.failure().trail());
        lines.add(failed.failure().location() + "  " + failed.failure().locationNote());
        lines.add("next: " + failed.failure().next());
        return "**" + Marks.of(failed.outcome()) + " " + failed.outcome() + "** "
                + Code.span(failed.pair().rule()) + " on "
                + Code.span(failed.pair().scenario()) + "\n\n"
                + Code.block(lines) + "\n";
    }

    private static List<String> skips(Verification verification) {
        return verification.skips().stream()
                .collect(Collectors.groupingBy(
                        it -> "- skipped: " + Code.span(it.pair().rule()) + ": " + Code.span(it.reason()),
                        java.util.LinkedHashMap::new,
                        Collectors.<Skipped>counting()))
                .entrySet()
                .stream()
                .map(it -> it.getKey() + " (" + Words.counted(it.getValue(), "scenario") + ")\n")
                .toList();
    }

    private static List<String> rows(Verification verification) {
        List<String> rows = new ArrayList<>();
        for (ScenarioSummary scenario : verification.scenarios()) {
            if (!scenario.derived()) {
                rows.add(row(scenario.name(), scenario.lines(), verification.ofScenario(scenario.name())));
            }
        }
        for (DerivedCases derived : DerivedCases.of(verification)) {
            rows.add(row("derived: " + derived.rule(), derived.lines(), derived.verdicts()));
        }
        return rows;
    }

    private static String row(String name, long lines, List<Verdict> verdicts) {
        boolean failed = verdicts.stream().anyMatch(it -> it.outcome().failed());
        String fired = verdicts.stream()
                .filter(it -> it.outcome().failed() || !it.alerts().isEmpty())
                .map(VerificationMarkdown::fired)
                .distinct()
                .collect(Collectors.joining(", "));
        return "| " + Marks.of(failed ? Outcome.MISSED : Outcome.PASSED) + " | " + Code.cell(name) + " | "
                + Words.number(lines) + " | " + fired + " |\n";
    }

    private static String fired(Verdict verdict) {
        String rule = Code.cell(Clean.line(verdict.pair().rule()));
        return verdict.outcome() == Outcome.PASSED ? rule : "**" + verdict.outcome() + "** " + rule;
    }
}
