package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.Verdict.Failed;
import io.github.scrapewatch.result.Verdict.Skipped;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.result.Verification.About;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A verification for people. */
public final class VerificationText {
    private static final int NAMES = 4;

    private final Verification verification;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private VerificationText(Verification verification, Style style) {
        this.verification = verification;
        this.style = style;
    }

    public static String write(Verification verification, Style style) {
        VerificationText report = new VerificationText(verification, style);
        report.head();
        report.failures();
        report.skips();
        report.notes();
        report.totals();
        return report.text.toString();
    }

    /** What has to be looked at, and the counts. */
    public static String quiet(Verification verification, Style style) {
        VerificationText report = new VerificationText(verification, style);
        report.failures();
        report.totals();
        return report.text.toString();
    }

    private void head() {
        text.append(style.quiet(about(verification.about()))).append("\n\n");
        if (!verification.scenarios().isEmpty()) {
            text.append(new ScenarioTable(verification, style).write()).append('\n');
        }
    }

    static String about(About about) {
        return Clean.line("scrapewatch " + about.version() + " on " + about.engine() + ", as Kibana " + about.stack()
                + (about.profile().isEmpty() ? "" : ", profile " + about.profile()));
    }

    private void failures() {
        List<Failed> failures = verification.failures();
        if (!failures.isEmpty()) {
            text.append(new FailureText(style).write(failures)).append('\n');
        }
    }

    /** One line for each reason, with the rules that it keeps from running. */
    private void skips() {
        Map<String, List<Skipped>> byReason = verification.skips().stream()
                .collect(Collectors.groupingBy(Skipped::reason, TreeMap::new, Collectors.toList()));
        byReason.forEach((reason, skips) -> text.append("  ")
                .append(style.doubtful("skipped " + Words.number(skips.size())))
                .append("  ")
                .append(Clean.line(names(skips) + ": " + reason))
                .append('\n'));
        text.append(byReason.isEmpty() ? "" : "\n");
    }

    private static String names(List<Skipped> skips) {
        List<String> rules =
                skips.stream().map(it -> it.pair().rule()).distinct().toList();
        String some = rules.stream().limit(NAMES).collect(Collectors.joining(", "));
        return rules.size() <= NAMES ? some : some + " and " + (rules.size() - NAMES) + " more";
    }

    private void notes() {
        verification
                .notes()
                .forEach(note -> text.append("  ")
                        .append(style.doubtful("note"))
                        .append("  ")
                        .append(Clean.line(note))
                        .append('\n'));
        text.append(verification.notes().isEmpty() ? "" : "\n");
    }

    private void totals() {
        if (verification.verdicts().isEmpty()) {
            text.append("  ").append(style.bad(Totals.NOTHING)).append('\n');
            text.append("  Name rules and scenarios that exist, or leave out --rule, --scenario and --changed.\n");
        }
        String line = Totals.line(verification);
        text.append("  ")
                .append(verification.passed() ? style.good(line) : style.bad(line))
                .append('\n');
    }
}
