package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.deploy.FieldChange;
import java.util.ArrayList;
import java.util.List;

/** One field that differs, in as few lines as show it. */
final class FieldChangeText {
    private static final int SHORT = 60;
    private static final int LONGEST = 200;
    private static final int MOST_LINES = 20;

    private FieldChangeText() {}

    /** @param toPack whether the change leads from the stack to the pack, and not the other way round */
    static List<String> lines(FieldChange change, boolean toPack) {
        JsonNode before = toPack ? change.inStack() : change.inPack();
        JsonNode after = toPack ? change.inPack() : change.inStack();
        String one = shown(before);
        String other = shown(after);
        if (!hasLines(before) && !hasLines(after) && one.length() <= SHORT && other.length() <= SHORT) {
            return List.of(change.path() + ": " + one + " -> " + other);
        }
        List<String> lines = new ArrayList<>(List.of(change.path() + ":"));
        lines.addAll(differing(written(before), written(after)));
        return lines;
    }

    private static boolean hasLines(JsonNode value) {
        return value.isTextual() && value.asText().strip().contains("\n");
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "(nothing)" : value.toString();
    }

    private static List<String> written(JsonNode value) {
        if (value.isMissingNode()) {
            return List.of();
        }
        return value.isTextual() ? value.asText().lines().toList() : List.of(value.toString());
    }

    /** Without the lines that both begin and end with. */
    private static List<String> differing(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int begin = 0;
        while (begin < shorter && before.get(begin).equals(after.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        before.subList(begin, before.size() - end).forEach(line -> lines.add("  - " + shortened(line)));
        after.subList(begin, after.size() - end).forEach(line -> lines.add("  + " + shortened(line)));
        return lines.size() <= MOST_LINES ? lines : shortened(lines);
    }

    private static List<String> shortened(List<String> lines) {
        List<String> some = new ArrayList<>(lines.subList(0, MOST_LINES));
        some.add("  ... " + (lines.size() - MOST_LINES) + " more lines");
        return some;
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }
}
