package io.github.scrapewatch.kql;

import java.util.List;

/** Where {@code and}, {@code or} and {@code not} are operators, in whatever case they are written. */
final class Keywords {
    static final String AND = "and";
    static final String OR = "or";
    static final String NOT = "not";
    static final List<String> ALL = List.of(AND, OR, NOT);

    private Keywords() {}

    /** The end of the keyword with the white space that it needs on both sides, or -1. */
    static int joinerEnd(String text, int at, String keyword) {
        int word = pastSpaces(text, at);
        return word > at && isAt(text, word, keyword) ? pastOneSpace(text, word + keyword.length()) : -1;
    }

    /** Kibana needs white space after a {@code not}, and none before it. */
    static int notEnd(String text, int at) {
        return isAt(text, at, NOT) ? pastOneSpace(text, at + NOT.length()) : -1;
    }

    static boolean isJoiner(String text, int at) {
        return joinerEnd(text, at, AND) >= 0 || joinerEnd(text, at, OR) >= 0;
    }

    static boolean isAt(String text, int at, String keyword) {
        return text.regionMatches(true, at, keyword, 0, keyword.length());
    }

    static int pastSpaces(String text, int at) {
        int end = at;
        while (end < text.length() && Spaces.separates(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int pastOneSpace(String text, int at) {
        int end = pastSpaces(text, at);
        return end > at ? end : -1;
    }
}
