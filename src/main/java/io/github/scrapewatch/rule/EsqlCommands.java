package io.github.scrapewatch.rule;

import java.util.ArrayList;
import java.util.List;

/** Cuts ES|QL at the pipes that are not inside of a text, a quoted name, a comment or brackets. */
final class EsqlCommands {
    private final String query;
    private final List<String> commands = new ArrayList<>();
    private StringBuilder command = new StringBuilder();
    private int position;
    private int depth;

    EsqlCommands(String query) {
        this.query = query;
    }

    List<String> split() {
        while (position < query.length()) {
            step();
        }
        commands.add(command.toString().strip());
        return commands;
    }

    private void step() {
        if (query.startsWith("//", position)) {
            int end = query.indexOf('\n', position);
            position = end < 0 ? query.length() : end;
        } else if (query.startsWith("/*", position)) {
            int end = query.indexOf("*/", position + 2);
            position = end < 0 ? query.length() : end + 2;
        } else if (query.startsWith("\"\"\"", position)) {
            keep(end(query.indexOf("\"\"\"", position + 3), 3));
        } else if (query.charAt(position) == '"') {
            keep(endOfText());
        } else if (query.charAt(position) == '`') {
            keep(end(query.indexOf('`', position + 1), 1));
        } else {
            character(query.charAt(position));
        }
    }

    private void character(char character) {
        if (character == '|' && depth == 0) {
            commands.add(command.toString().strip());
            command = new StringBuilder();
            position++;
            return;
        }
        if (character == '(' || character == '[') {
            depth++;
        } else if (character == ')' || character == ']') {
            depth--;
        }
        keep(position + 1);
    }

    private int endOfText() {
        for (int i = position + 1; i < query.length(); i++) {
            if (query.charAt(i) == '\\') {
                i++;
            } else if (query.charAt(i) == '"') {
                return i + 1;
            }
        }
        return query.length();
    }

    private int end(int quote, int length) {
        return quote < 0 ? query.length() : quote + length;
    }

    private void keep(int end) {
        command.append(query, position, Math.min(end, query.length()));
        position = Math.min(end, query.length());
    }
}
