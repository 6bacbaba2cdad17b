package io.github.scrapewatch.report;

import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.check.Unchecked;

/** Findings for people, and for programs that read {@code path:line:column}. */
public final class FindingsText {
    private FindingsText() {}

    public static String write(CheckResult result) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : result.findings()) {
            text.append(finding.location()).append(' ').append(finding.severity());
            text.append(' ').append(finding.check().id()).append(' ');
            text.append(onOneLine(finding.problem())).append('\n');
            text.append("  ").append(onOneLine(finding.fix())).append('\n');
        }
        for (Unchecked unchecked : result.unchecked()) {
            text.append(unchecked.location()).append(" unchecked ");
            text.append(onOneLine(unchecked.reason())).append('\n');
        }
        text.append(counted(result.rules(), "rule")).append(", ");
        text.append(counted(result.checks().size(), "check")).append(": ");
        text.append(counted(result.count(Severity.ERROR), "error")).append(", ");
        text.append(counted(result.count(Severity.WARNING), "warning"));
        if (!result.unchecked().isEmpty()) {
            text.append(", ").append(result.unchecked().size()).append(" unchecked");
        }
        text.append('\n');
        return text.toString();
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** What a file says is repeated in findings, and must not be able to write lines of its own. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
