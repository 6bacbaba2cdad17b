package io.github.scrapewatch.report.markdown;

import io.github.scrapewatch.report.text.Clean;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text from files and logs as code. Only there does nothing in it mean anything: no markup, no HTML, no link, and no person or issue
 * of a code host that would be told about it.
 */
public final class Code {
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final int FENCE = 3;

    private Code() {}

    /** Within a line. */
    public static String span(String text) {
        String line = Clean.line(text);
        if (line.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        String gap = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + gap + line + gap + fence;
    }

    /** Within a field of a table, where a bar would begin the next field even inside of code. */
    public static String cell(String text) {
        return span(text).replace("|", "\\|");
    }

    /** Within HTML, such as the line above what is folded. */
    public static String html(String text) {
        return "<code>"
                + Clean.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                + "</code>";
    }

    /** Lines of their own. */
    public static String block(List<String> lines) {
        return block("text", lines.stream().map(Clean::line).toList());
    }

    /** Lines that begin with a sign of what became of them; what they are indented by stays. */
    public static String diff(List<String> lines) {
        return block(
                "diff",
                lines.stream().map(it -> Clean.lines(it).replace("\n", " ")).toList());
    }

    private static String block(String language, List<String> clean) {
        String fence = "`"
                .repeat(Math.max(
                        FENCE, clean.stream().mapToInt(Code::longestRun).max().orElse(0) + 1));
        return fence + language + "\n" + String.join("\n", clean) + "\n" + fence + "\n";
    }

    private static int longestRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
