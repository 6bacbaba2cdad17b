package io.github.scrapewatch.verify.chance;

import java.util.ArrayList;
import java.util.List;

/** Cuts a part of an ES|QL command, without a look into brackets, texts and quoted names. */
final class TopLevel {
    private static final String LONG_QUOTE = "\"\"\"";

    private TopLevel() {}

    /** @param separator a sign, or a word in any case */
    static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int depth = 0;
        for (int at = 0; at < text.length(); ) {
            int next = step(text, at);
            depth += depth(text.charAt(at));
            if (depth == 0 && next == at + 1 && stands(separator, text, at)) {
                parts.add(text.substring(begin, at));
                next = at + separator.length();
                begin = next;
            }
            at = next;
        }
        parts.add(text.substring(begin));
        return parts;
    }

    /** What follows the bracket that closes the one at the beginning. */
    static String afterBrackets(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at = step(text, at)) {
            depth += depth(text.charAt(at));
            if (depth == 0) {
                return text.substring(at + 1);
            }
        }
        return "(";
    }

    private static int depth(char sign) {
        return sign == '(' || sign == '[' ? 1 : sign == ')' || sign == ']' ? -1 : 0;
    }

    /** Beyond the text or the quoted name that begins here, or to the next sign. */
    private static int step(String text, int at) {
        if (text.startsWith(LONG_QUOTE, at)) {
            int end = text.indexOf(LONG_QUOTE, at + LONG_QUOTE.length());
            return end < 0 ? text.length() : end + LONG_QUOTE.length();
        }
        char quote = text.charAt(at);
        if (quote != '"' && quote != '`') {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    private static boolean stands(String separator, String text, int at) {
        if (!text.regionMatches(true, at, separator, 0, separator.length())) {
            return false;
        }
        return !Character.isLetter(separator.charAt(0))
                || !partOfName(text, at - 1) && !partOfName(text, at + separator.length());
    }

    private static boolean partOfName(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '.');
    }
}
