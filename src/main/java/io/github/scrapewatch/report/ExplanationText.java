package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Cell;
import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.report.text.Table;
import io.github.scrapewatch.report.text.Table.Align;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Explanation;
import io.github.scrapewatch.result.Explanation.Group;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation for people: from the lines, step by step, to what was left. */
public final class ExplanationText {
    private static final int MOST_ALERTS = 5;
    private static final int WIDEST = 100;

    private final Explanation explanation;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Explanation explanation, Style style) {
        this.explanation = explanation;
        this.style = style;
    }

    public static String write(Explanation explanation, Style style) {
        ExplanationText report = new ExplanationText(explanation, style);
        report.head();
        report.steps();
        report.groups();
        report.alerts();
        explanation.notes().forEach(note -> report.line("  " + style.bad(Clean.line(note))));
        return report.text.toString();
    }

    private void head() {
        line(style.bold(Clean.line(explanation.rule())) + " on " + style.bold(Clean.line(explanation.about())) + " "
                + Clean.line(explanation.outcome()));
        explanation.expected().ifPresent(it -> line("  expected  " + Clean.line(it)));
        explanation
                .examined()
                .ifPresent(it -> line("  examined  the run of " + Words.time(it.startedAt()) + ", which reads "
                        + Words.span(it.from(), it.to()) + ": " + it.why() + " ("
                        + Words.counted(it.runs(), "run") + " made; "
                        + Words.counted(it.idleRuns(), "other") + " could not raise anything)"));
        line("");
    }

    private void steps() {
        Table table = new Table("  ", List.of(Align.RIGHT, Align.LEFT));
        explanation
                .steps()
                .forEach(step -> table.row(
                        List.of(Cell.of(Words.number(step.left())), Cell.of(step.unit())),
                        List.of(Cell.of(Clean.line(step.label(), WIDEST)))));
        text.append(table.write());
    }

    private void groups() {
        if (explanation.nearest().isEmpty()) {
            return;
        }
        line("");
        line("  It takes " + style.bold(Clean.line(explanation.nearest().get(0).limit())) + ". Nearest came:");
        for (Group group : explanation.nearest()) {
            String fields = group.fields().entrySet().stream()
                    .map(it -> it.getKey() + " " + it.getValue())
                    .collect(Collectors.joining(", "));
            line("    " + (group.reached() ? style.good("reached ") : style.doubtful("short of")) + "  "
                    + Clean.line(fields));
        }
    }

    private void alerts() {
        List<AlertSummary> alerts = explanation.alerts();
        if (alerts.isEmpty()) {
            return;
        }
        line("");
        alerts.stream()
                .limit(MOST_ALERTS)
                .forEach(it -> line("  alert of " + Words.time(it.raisedAt()) + "  "
                        + it.severity() + "  "
                        + Clean.line(it.fields().entrySet().stream()
                                .map(field -> field.getKey() + " " + field.getValue())
                                .collect(Collectors.joining(", ")))));
        if (alerts.size() > MOST_ALERTS) {
            line("  and " + (alerts.size() - MOST_ALERTS) + " more");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
