package io.github.scrapewatch.report;

import io.github.scrapewatch.diff.Change;
import io.github.scrapewatch.diff.Change.Changed;
import io.github.scrapewatch.diff.FieldsDiff;
import io.github.scrapewatch.diff.PackDiff;
import io.github.scrapewatch.diff.VerdictChange;
import io.github.scrapewatch.diff.VerdictDiff;
import io.github.scrapewatch.diff.VerdictDiff.Benign;
import io.github.scrapewatch.diff.Violation;
import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.report.text.Words;
import java.util.List;

/** What a change to a pack means, for people at a terminal: what to mend comes last, where they look first. */
public final class DiffText {
    private static final String MARGIN = " ".repeat(9);
    private static final ValueChangeLines CHANGED = new ValueChangeLines(1, 40, false);
    private static final ValueChangeLines ALONE = new ValueChangeLines(1, 25, true);

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private DiffText(Style style) {
        this.style = style;
    }

    public static String write(PackDiff diff, Style style) {
        return new DiffText(style).all(diff);
    }

    private String all(PackDiff diff) {
        line(style.bold(DiffWords.ends(diff.ends())));
        diff.changes().forEach(this::change);
        fields(diff.fields());
        diff.verdicts().ifPresent(this::verdicts);
        diff.notes().forEach(it -> line(style.quiet("note     ") + Clean.line(it)));
        diff.violations().forEach(this::violation);
        line(total(diff));
        return text.toString();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void change(Change change) {
        String state = DiffWords.state(change);
        StringBuilder head = new StringBuilder(coloured(state))
                .append(" ".repeat(MARGIN.length() - state.length()))
                .append(change.part().kind())
                .append(" '")
                .append(Clean.line(change.part().name()))
                .append('\'');
        DiffWords.version(change).ifPresent(it -> head.append(", ").append(it));
        head.append(", ").append(style.place(Clean.line(change.part().file())));
        if (change instanceof Changed changed && changed.moved()) {
            head.append(", was ").append(style.place(Clean.line(changed.before().file())));
        }
        line(head.toString());
        ValueChangeLines lines = change instanceof Changed ? CHANGED : ALONE;
        DiffWords.essentials(change)
                .forEach(value -> lines.of(value).forEach(it -> line(MARGIN + "  " + signed(Clean.lines(it)))));
    }

    private String coloured(String state) {
        return switch (state) {
            case "added" -> style.good(state);
            case "removed" -> style.bad(state);
            default -> style.doubtful(state);
        };
    }

    private String signed(String line) {
        if (line.startsWith("  + ")) {
            return style.good(line);
        }
        return line.startsWith("  - ") ? style.bad(line) : line;
    }

    private void fields(FieldsDiff fields) {
        fields.added().forEach(it -> line(style.good("emitted") + "  " + it.name() + " (" + it.type() + ")"));
        fields.retyped()
                .forEach(it ->
                        line(style.doubtful("mapped") + "   " + it.name() + ": " + it.before() + " -> " + it.after()));
        fields.lost().forEach(lost -> {
            line(style.bad("lost") + "     " + lost.field().name() + " ("
                    + lost.field().type() + "): "
                    + lost.writer().map(it -> "only " + it + " wrote it").orElse("no pipeline emits it any more"));
            lost.readers()
                    .forEach(it -> line(MARGIN + "  read by " + it.what() + ", "
                            + style.place(it.location().toString())));
        });
    }

    private void verdicts(VerdictDiff verdicts) {
        verdicts.unknownBefore()
                .ifPresent(it -> line(style.doubtful("unknown") + "  verdicts before: " + Clean.line(it)));
        verdicts.unknownAfter().ifPresent(it -> line(style.bad("unknown") + "  verdicts after: " + Clean.line(it)));
        if (verdicts.empty()) {
            line("verdicts nothing has changed that a verdict depends on");
            return;
        }
        line("verdicts " + DiffWords.extent(verdicts) + ": " + DiffWords.totals(verdicts));
        verdicts.notable().forEach(this::verdict);
        List<Benign> loud = verdicts.benign().stream().filter(it -> !it.quiet()).toList();
        long quiet = verdicts.benign().size() - loud.size();
        if (!verdicts.benign().isEmpty()) {
            line("benign   alerts on benign scenarios, before -> after"
                    + (quiet > 0 ? "; " + Words.counted(quiet, "rule") + " silent" : ""));
        }
        loud.forEach(it -> line(MARGIN + "  " + it.rule() + ": " + DiffWords.number(it.before()) + " -> "
                + DiffWords.number(it.after())));
    }

    private void verdict(VerdictChange change) {
        String mark = DiffWords.mark(change);
        String shown = switch (mark) {
            case "worse", "fails" -> style.bad(mark);
            case "better" -> style.good(mark);
            default -> style.doubtful(mark);
        };
        line(shown + " ".repeat(MARGIN.length() - mark.length()) + change.rule() + " on " + change.scenario() + ": "
                + DiffWords.verdict(change));
        change.after().flatMap(VerdictChange.Seen::problem).ifPresent(it -> line(MARGIN + "  " + Clean.line(it)));
        if (change.worse()) {
            change.after()
                    .ifPresent(
                            it -> line(MARGIN + "  " + style.place(it.location().toString())));
        }
    }

    private void violation(Violation violation) {
        line(style.place(violation.location().toString()) + " " + style.bad("error") + " "
                + Clean.line(violation.problem()));
        line("  " + Clean.line(violation.fix()));
    }

    private String total(PackDiff diff) {
        String total = DiffWords.counts(diff)
                + (diff.violations().isEmpty() ? "" : "; " + DiffWords.toMend(diff))
                + diff.verdicts()
                        .filter(it -> !it.worse().isEmpty())
                        .map(it -> "; " + DiffWords.worse(it))
                        .orElse("");
        return diff.passed() ? style.good(total) : style.bad(total);
    }
}
