package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.diff.LineDiff;
import io.github.scrapewatch.diff.LineDiff.Line;
import io.github.scrapewatch.diff.ValueChange;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that is another than before, as lines. Those that begin with a sign and a space are of one of the two sides.
 *
 * @param around how many lines of a text to show before and after what differs
 * @param most lines of one value; what is beyond is counted
 * @param alone whether there is nothing to compare with, so that it need not be said of each value
 */
record ValueChangeLines(int around, int most, boolean alone) {
    private static final int SHORT = 80;
    private static final int LONGEST = 400;
    private static final String MARGIN = "  ";

    List<String> of(ValueChange change) {
        List<String> lines = all(change);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, most));
        some.add(MARGIN + "… " + (lines.size() - most) + " more lines");
        return some;
    }

    private List<String> all(ValueChange change) {
        String head = change.path() + (change.path().isEmpty() ? "" : ":");
        JsonNode before = change.before();
        JsonNode after = change.after();
        if (change.kind() == ValueChange.Kind.ORDER) {
            return block(head + " in another order", LineDiff.between(texts(before), texts(after), 0));
        }
        if (isFlat(before) && isFlat(after)) {
            return elements(head, texts(before), texts(after));
        }
        String through = change.kind() == ValueChange.Kind.BY_PARAMETER ? " (by a parameter)" : "";
        String one = inline(before);
        String other = inline(after);
        if (!hasLines(before) && !hasLines(after) && one.length() + other.length() <= SHORT) {
            return List.of((head + " " + arrow(before, after, one, other) + through).strip());
        }
        return block(head + through, LineDiff.between(written(before), written(after), around));
    }

    private String arrow(JsonNode before, JsonNode after, String one, String other) {
        if (alone) {
            return one + other;
        }
        if (before.isMissingNode()) {
            return other + " (new)";
        }
        return after.isMissingNode() ? one + " (gone)" : one + " -> " + other;
    }

    private static boolean isFlat(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode element : value) {
            if (element.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    /** Of two lists only the elements are shown that are not in both. */
    private static List<String> elements(String head, List<String> before, List<String> after) {
        List<String> lines = new ArrayList<>(List.of(head));
        before.stream().filter(it -> !after.contains(it)).forEach(it -> lines.add(MARGIN + "- " + it));
        after.stream().filter(it -> !before.contains(it)).forEach(it -> lines.add(MARGIN + "+ " + it));
        return lines.size() > 1 ? lines : block(head + " in another order", LineDiff.between(before, after, 0));
    }

    private static List<String> block(String head, LineDiff diff) {
        List<String> lines = new ArrayList<>();
        if (!head.isBlank()) {
            lines.add(head.strip());
        }
        diff.lines().forEach(it -> lines.add((MARGIN + sign(it) + shortened(it.text())).stripTrailing()));
        return lines;
    }

    static String sign(Line line) {
        return switch (line.sign()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case SAME -> "  ";
            case GAP -> "  …";
        };
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static boolean hasLines(JsonNode value) {
        return value.isTextual() && value.asText().strip().contains("\n");
    }

    private static String inline(JsonNode value) {
        if (value.isTextual()) {
            return value.asText().strip();
        }
        return value.isMissingNode() ? "" : ValueLines.flow(value);
    }

    private static List<String> written(JsonNode value) {
        if (value.isMissingNode()) {
            return List.of();
        }
        return value.isContainerNode()
                ? ValueLines.of(value)
                : inline(value).lines().toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(it -> texts.add(it.asText()));
        return texts;
    }
}
