package io.github.scrapewatch.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts {@code WHERE a AND b} into {@code WHERE a} and {@code WHERE b}, which leave the same rows. */
final class EsqlConditions {
    private static final String WHERE = "where";

    private final String command;
    private final List<String> parts = new ArrayList<>();
    private int begin = WHERE.length();
    private int depth;

    private EsqlConditions(String command) {
        this.command = command;
    }

    /** The command itself where it is another one, or where an {@code OR} holds it together. */
    static List<String> of(String command) {
        return command.toLowerCase(Locale.ROOT).startsWith(WHERE)
                ? new EsqlConditions(command).split()
                : List.of(command);
    }

    private List<String> split() {
        int at = begin;
        while (at < command.length()) {
            char c = command.charAt(at);
            if (c == '"' || c == '`') {
                at = afterText(at);
                continue;
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0 && word(at, "or")) {
                return List.of(command);
            }
            if (depth == 0 && word(at, "and")) {
                part(at);
                begin = at + "and".length();
                at = begin;
                continue;
            }
            at++;
        }
        part(at);
        return parts.size() == 1 ? List.of(command) : List.copyOf(parts);
    }

    private void part(int end) {
        parts.add("WHERE " + command.substring(begin, end).strip());
    }

    private int afterText(int at) {
        String quote = command.startsWith("\"\"\"", at) ? "\"\"\"" : command.substring(at, at + 1);
        int end = at + quote.length();
        while (end < command.length() && !command.startsWith(quote, end)) {
            end += quote.equals("\"") && command.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(command.length(), end + quote.length());
    }

    private boolean word(int at, String word) {
        int end = at + word.length();
        return command.regionMatches(true, at, word, 0, word.length()) && !isPartOfWord(at - 1) && !isPartOfWord(end);
    }

    private boolean isPartOfWord(int at) {
        return at < command.length()
                && (Character.isLetterOrDigit(command.charAt(at)) || "_.@".indexOf(command.charAt(at)) >= 0);
    }
}
