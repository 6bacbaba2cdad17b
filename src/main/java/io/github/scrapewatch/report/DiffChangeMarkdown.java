package io.github.scrapewatch.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.diff.Change;
import io.github.scrapewatch.diff.ValueChange;
import io.github.scrapewatch.report.markdown.Code;
import io.github.scrapewatch.report.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One change in full, folded: short values as a table, long ones line by line. */
final class DiffChangeMarkdown {
    private static final int SHORT = 60;
    private static final int MOST_BYTES = 12_000;
    private static final ValueChangeLines LINES = new ValueChangeLines(2, 80, false);

    private DiffChangeMarkdown() {}

    /** Nothing where the table of changes says all. */
    static Stream<String> of(Change change) {
        List<ValueChange> values = DiffWords.values(change);
        if (values.isEmpty()) {
            return Stream.empty();
        }
        StringBuilder text = new StringBuilder("<details><summary>")
                .append(DiffWords.state(change))
                .append(' ')
                .append(change.part().kind())
                .append(' ')
                .append(Code.html(change.part().name()))
                .append(": ")
                .append(Words.counted(values.size(), "value"))
                .append("</summary>\n\n");
        List<ValueChange> small =
                values.stream().filter(DiffChangeMarkdown::isSmall).toList();
        List<ValueChange> large =
                values.stream().filter(it -> !small.contains(it)).toList();
        int left = append(
                text,
                "| value | before | after |\n|---|---|---|\n",
                small.stream().map(DiffChangeMarkdown::row).toList());
        left += append(text, "\n", large.stream().map(DiffChangeMarkdown::block).toList());
        if (left > 0) {
            text.append("\n…and ").append(Words.counted(left, "more value")).append(" of this part.\n");
        }
        return Stream.of(text.append("\n</details>\n").toString());
    }

    /** @return how many did not fit */
    private static int append(StringBuilder text, String head, List<String> parts) {
        if (parts.isEmpty()) {
            return 0;
        }
        text.append(head);
        int added = 0;
        while (added < parts.size() && text.length() + parts.get(added).length() <= MOST_BYTES) {
            text.append(parts.get(added++));
        }
        return parts.size() - added;
    }

    private static boolean isSmall(ValueChange change) {
        return change.kind() != ValueChange.Kind.ORDER && isSmall(change.before()) && isSmall(change.after());
    }

    private static boolean isSmall(JsonNode value) {
        return value.isMissingNode()
                || value.isValueNode()
                        && value.asText().length() <= SHORT
                        && !value.asText().contains("\n");
    }

    private static String row(ValueChange change) {
        return "| " + Code.cell(change.path())
                + (change.kind() == ValueChange.Kind.BY_PARAMETER ? " by a parameter" : "") + " | "
                + cell(change.before()) + " | " + cell(change.after()) + " |\n";
    }

    private static String cell(JsonNode value) {
        return value.isMissingNode() ? "–" : Code.cell(value.asText());
    }

    private static String block(ValueChange change) {
        List<String> lines = new ArrayList<>(LINES.of(change));
        if (lines.size() == 1) {
            return "\n" + Code.block(lines);
        }
        String head = change.path().isEmpty() ? "" : "\n" + Code.span(lines.remove(0)) + "\n";
        return head
                + Code.diff(lines.stream()
                        .map(it -> it.startsWith("  ") ? it.substring(2) : it)
                        .toList());
    }
}
