package io.github.scrapewatch.kql;

import java.util.ArrayList;
import java.util.List;

/** Reads a query character by character: white space, signs, keywords and literals. */
final class Scanner {
    static final String SPECIAL = "\\():<>\"*{}";
    private static final String ESCAPES =
            "Known after a backslash are \\():<>\"*{} and t, r, n, and, or, uXXXX. Write a backslash as \\\\.";

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The character here, or 0 at the end. */
    char here() {
        return atEnd() ? 0 : text.charAt(at);
    }

    void skipSpaces() {
        at = Keywords.pastSpaces(text, at);
    }

    /** The next character that is no white space, or 0; stays where it is. */
    char afterSpaces() {
        int next = Keywords.pastSpaces(text, at);
        return next == text.length() ? 0 : text.charAt(next);
    }

    boolean accept(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    boolean acceptJoiner(String keyword) {
        return moveTo(Keywords.joinerEnd(text, at, keyword));
    }

    boolean acceptNot() {
        return moveTo(Keywords.notEnd(text, at));
    }

    boolean isAt(String keyword) {
        return Keywords.isAt(text, at, keyword);
    }

    /** At a {@code not} that would be an operator. */
    boolean isNot() {
        return Keywords.notEnd(text, at) >= 0;
    }

    /** Up to here, without the white space before here. */
    Span spanFrom(int start) {
        int end = at;
        while (end > start && Spaces.separates(text.charAt(end - 1))) {
            end--;
        }
        return new Span(text, start, end);
    }

    Span spanHere() {
        return new Span(text, at, at);
    }

    Span spanAt(int start) {
        return new Span(text, start, start + 1);
    }

    /** What stands here, for messages. */
    String found() {
        return atEnd() ? "the end of the query" : "'" + text.substring(at, text.offsetByCodePoints(at, 1)) + "'";
    }

    Literal quoted() {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (here() != '"') {
            if (atEnd()) {
                throw new KqlException(
                        spanAt(start),
                        "Expected a closing quote, found the end of the query.",
                        "Close the quote; write a quote inside it as \\\".");
            }
            content.append(quotedCharacter());
        }
        at++;
        return new Literal(Glob.literally(content.toString()), true, new Span(text, start, at));
    }

    Literal unquoted() {
        int start = at;
        int end = at;
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        while (!atEnd() && !endsLiteral()) {
            if (Spaces.separates(here())) {
                piece.append(spaces());
                continue;
            }
            if (accept("*")) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(here() == '\\' ? escaped() : next());
            }
            end = at;
        }
        pieces.add(piece.toString());
        return new Literal(trimmed(pieces), false, new Span(text, start, end));
    }

    private boolean endsLiteral() {
        char c = here();
        boolean special = SPECIAL.indexOf(c) >= 0 && c != '*' && c != '\\';
        return special || Keywords.isJoiner(text, at) || Keywords.notEnd(text, at) >= 0;
    }

    private String spaces() {
        int start = at;
        skipSpaces();
        return text.substring(start, at);
    }

    private String next() {
        return text.substring(at, ++at);
    }

    private String escaped() {
        int start = at++;
        if (here() == 'n' && isAt(Keywords.NOT)) {
            throw new KqlException(
                    spanAt(start),
                    "'\\not' is ambiguous: Kibana takes '\\n' for a line break before it comes to the keyword.",
                    "Put the value in quotes.");
        }
        String simple = simpleEscape(start);
        if (!simple.isEmpty()) {
            return simple;
        }
        for (String keyword : Keywords.ALL) {
            if (isAt(keyword)) {
                return text.substring(at, at += keyword.length());
            }
        }
        if (SPECIAL.indexOf(here()) >= 0 && !atEnd()) {
            return next();
        }
        throw new KqlException(
                spanAt(start), "Expected an escape sequence after '\\', found " + found() + ".", ESCAPES);
    }

    /** In quotes a backslash that escapes nothing is a backslash. */
    private String quotedCharacter() {
        int start = at;
        if (here() != '\\') {
            return next();
        }
        at++;
        String simple = simpleEscape(start);
        if (!simple.isEmpty()) {
            return simple;
        }
        return here() == '\\' || here() == '"' ? next() : "\\";
    }

    /** A control character or a code unit; stays after the backslash where it is neither. */
    private String simpleEscape(int backslash) {
        if (accept("t")) {
            return "\t";
        }
        if (accept("r")) {
            return "\r";
        }
        if (accept("n")) {
            return "\n";
        }
        int digits = backslash + 2;
        if (here() == 'u' && digits + 4 <= text.length() && isHex(text.substring(digits, digits + 4))) {
            at = digits + 4;
            return String.valueOf((char) Integer.parseInt(text.substring(digits, at), 16));
        }
        return "";
    }

    private static boolean isHex(String digits) {
        return digits.chars().allMatch(digit -> digit < 128 && Character.digit(digit, 16) >= 0);
    }

    private static Glob trimmed(List<String> pieces) {
        int last = pieces.size() - 1;
        pieces.set(0, Spaces.trimStart(pieces.get(0)));
        pieces.set(last, Spaces.trimEnd(pieces.get(last)));
        return new Glob(pieces);
    }

    private boolean moveTo(int position) {
        if (position >= 0) {
            at = position;
        }
        return position >= 0;
    }
}
