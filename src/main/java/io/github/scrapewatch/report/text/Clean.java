package io.github.scrapewatch.report.text;

import java.util.regex.Pattern;

/**
 * Logs and rule files are repeated in reports, and those who wrote them may have wanted to steer a terminal, to forge lines of their
 * own, or to let text read otherwise than it is.
 */
public final class Clean {
    /** Controls, line separators, and signs that change the direction of text. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private static final Pattern STEERING_BUT_LAYOUT = Pattern.compile(
            "[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]");
    private static final Pattern HALF_A_CHARACTER = Pattern.compile(
            "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uFFFE\\uFFFF]");
    private static final String REPLACEMENT = "\uFFFD";

    private Clean() {}

    public static String line(String text) {
        return whole(STEERING.matcher(text).replaceAll(" ").strip());
    }

    /** Line ends and tabs stay. */
    public static String lines(String text) {
        return whole(STEERING_BUT_LAYOUT.matcher(text.replace("\r\n", "\n")).replaceAll(REPLACEMENT));
    }

    /** @param most columns of a terminal, at least one */
    public static String line(String text, int most) {
        String line = line(text);
        if (Columns.of(line) <= most) {
            return line;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int codePoint : line.codePoints().toArray()) {
            used += Columns.of(codePoint);
            if (used > most) {
                break;
            }
            cut.appendCodePoint(codePoint);
        }
        return cut + "…";
    }

    /** Half a surrogate pair, which no encoding can carry, becomes a sign that stands for it. */
    public static String whole(String text) {
        return HALF_A_CHARACTER.matcher(text).replaceAll(REPLACEMENT);
    }
}
