package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.result.Verdict.Failed;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.rule.SourceLocation;

/** Workflow commands of GitHub Actions that show failures beside the lines of a change. */
public final class GithubAnnotations {
    private GithubAnnotations() {}

    public static String write(Verification verification) {
        StringBuilder text = new StringBuilder();
        if (verification.verdicts().isEmpty()) {
            text.append("::error title=scrapewatch::")
                    .append(message(Totals.NOTHING))
                    .append('\n');
        }
        verification.failures().forEach(failed -> append(text, failed));
        verification
                .notes()
                .forEach(note -> text.append("::notice title=scrapewatch::")
                        .append(message(Clean.line(note)))
                        .append('\n'));
        return text.append("::notice title=scrapewatch::")
                .append(message(Totals.line(verification)))
                .append('\n')
                .toString();
    }

    private static void append(StringBuilder text, Failed failed) {
        SourceLocation location = failed.failure().location();
        text.append("::error file=").append(property(location.file()));
        text.append(",line=").append(location.line()).append(",col=").append(location.column());
        text.append(",title=")
                .append(property(failed.outcome() + ": " + failed.pair().rule() + " on "
                        + failed.pair().scenario()));
        text.append("::").append(message(told(failed))).append('\n');
    }

    private static String told(Failed failed) {
        StringBuilder told = new StringBuilder(Clean.line(failed.failure().problem()));
        failed.failure().trail().forEach(step -> told.append('\n').append(Clean.line(step)));
        told.append('\n').append(Clean.line(failed.failure().locationNote()));
        return told.append("\nnext: ")
                .append(Clean.line(failed.failure().next()))
                .toString();
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(Clean.line(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
