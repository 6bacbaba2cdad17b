package io.github.scrapewatch.report;

import io.github.scrapewatch.diff.Change;
import io.github.scrapewatch.diff.Change.Changed;
import io.github.scrapewatch.diff.FieldsDiff;
import io.github.scrapewatch.diff.PackDiff;
import io.github.scrapewatch.diff.VerdictChange;
import io.github.scrapewatch.diff.VerdictDiff;
import io.github.scrapewatch.diff.VerdictDiff.Benign;
import io.github.scrapewatch.diff.Violation;
import io.github.scrapewatch.report.markdown.Code;
import io.github.scrapewatch.report.markdown.Fitted;
import io.github.scrapewatch.report.text.Words;
import java.util.List;
import java.util.stream.Stream;

/** What a change to a pack means, as a comment of a code host: what to mend first, everything else folded, all within a size. */
public final class DiffMarkdown {
    /** Bytes; GitHub takes 65,536 characters. */
    public static final int COMMENT = 65_000;

    private DiffMarkdown() {}

    public static String write(PackDiff diff, int mostBytes) {
        Fitted text = new Fitted(mostBytes).add("### " + headline(diff) + "\n\n" + summary(diff) + "\n");
        text.list("\n", diff.violations().stream().map(DiffMarkdown::violation).toList(), "", rest("errors"));
        diff.verdicts().ifPresent(it -> verdicts(text, it));
        text.list(
                "\n",
                diff.notes().stream()
                        .map(it -> "- note: " + Code.span(it) + "\n")
                        .toList(),
                "",
                rest("notes"));
        fields(text, diff.fields());
        text.list(
                "\n| | what | file |\n|---|---|---|\n",
                diff.changes().stream().map(DiffMarkdown::row).toList(),
                "",
                rest("changes"));
        return text.list(
                        "\n",
                        diff.changes().stream().flatMap(DiffChangeMarkdown::of).toList(),
                        "",
                        rest("changes in full"))
                .toString();
    }

    private static String rest(String what) {
        return "\n…and %d more " + what + ", left out here for their size: `scrapewatch diff` shows them.\n";
    }

    private static String headline(PackDiff diff) {
        String sign = diff.passed() ? "✓" : "✗";
        return sign + " scrapewatch: " + DiffWords.counts(diff);
    }

    private static String summary(PackDiff diff) {
        List<String> parts = Stream.of(
                        Stream.of(Code.span(DiffWords.ends(diff.ends()))),
                        Stream.of(
                                diff.violations().isEmpty() ? "nothing to mend" : "**" + DiffWords.toMend(diff) + "**"),
                        diff.verdicts().stream().filter(it -> !it.empty()).map(DiffMarkdown::verdictSummary))
                .flatMap(it -> it)
                .toList();
        return String.join(" · ", parts);
    }

    private static String verdictSummary(VerdictDiff verdicts) {
        String totals = "verdicts: " + DiffWords.totals(verdicts);
        return verdicts.passed() ? totals : "**" + totals + "**";
    }

    private static String violation(Violation violation) {
        return "- ✗ " + Code.span(violation.location().toString()) + "<br>" + Code.span(violation.problem()) + "<br>"
                + Code.span(violation.fix()) + "\n";
    }

    private static void verdicts(Fitted text, VerdictDiff verdicts) {
        verdicts.unknownAfter().ifPresent(it -> text.add("\n✗ no verdicts after the change: " + Code.span(it) + "\n"));
        verdicts.unknownBefore().ifPresent(it -> text.add("\nNo verdicts before the change: " + Code.span(it) + "\n"));
        if (verdicts.empty()) {
            text.add("\nNothing has changed that a verdict depends on.\n");
            return;
        }
        text.list(
                "\n| | rule | scenario | before | after |\n|---|---|---|---|---|\n",
                verdicts.notable().stream().map(DiffMarkdown::verdict).toList(),
                "",
                rest("verdicts"));
        List<Benign> loud = verdicts.benign().stream().filter(it -> !it.quiet()).toList();
        text.list(
                "\n| rule | alerts on benign scenarios before | after |\n|---|---:|---:|\n",
                loud.stream()
                        .map(it -> "| " + Code.cell(it.rule()) + " | " + DiffWords.number(it.before()) + " | "
                                + DiffWords.number(it.after()) + " |\n")
                        .toList(),
                "",
                rest("rules"));
        long quiet = verdicts.benign().size() - loud.size();
        text.add("\nVerified: " + DiffWords.extent(verdicts) + "."
                + (quiet == 0 ? "" : " Silent on benign scenarios: " + Words.counted(quiet, "rule") + ".")
                + "\n");
    }

    private static String verdict(VerdictChange change) {
        String mark = DiffWords.mark(change);
        String problem = change.after()
                .flatMap(VerdictChange.Seen::problem)
                .map(it -> "<br>" + Code.cell(it))
                .orElse("");
        return "| " + (change.worse() ? "**✗ " + mark + "**" : mark) + " | " + Code.cell(change.rule()) + " | "
                + Code.cell(change.scenario()) + " | " + DiffWords.outcome(change.before()) + " | "
                + DiffWords.outcome(change.after()) + problem + " |\n";
    }

    private static void fields(Fitted text, FieldsDiff fields) {
        List<String> lines = Stream.of(
                        fields.lost().stream().map(DiffMarkdown::lost),
                        fields.retyped().stream()
                                .map(it -> "- mapped otherwise: " + Code.span(it.name()) + ", " + Code.span(it.before())
                                        + " → " + Code.span(it.after()) + "\n"),
                        fields.added().stream()
                                .map(it ->
                                        "- emitted now: " + Code.span(it.name()) + " (" + Code.span(it.type()) + ")\n"))
                .flatMap(it -> it)
                .toList();
        text.list("\n**Fields that the pipelines emit**\n\n", lines, "", rest("fields"));
    }

    private static String lost(FieldsDiff.Lost lost) {
        String readers = lost.readers().isEmpty()
                ? "nobody reads it"
                : "read by "
                        + String.join(
                                ", ",
                                lost.readers().stream()
                                        .map(it -> Code.span(it.what()) + " at "
                                                + Code.span(it.location().toString()))
                                        .toList());
        return "- no longer emitted: " + Code.span(lost.field().name()) + " ("
                + Code.span(lost.field().type()) + "), "
                + lost.writer()
                        .map(it -> "written only by " + Code.span(it) + "; ")
                        .orElse("")
                + readers + "\n";
    }

    private static String row(Change change) {
        String version = DiffWords.version(change).map(it -> ", " + it).orElse("");
        String was = change instanceof Changed changed && changed.moved()
                ? ", was " + Code.cell(changed.before().file())
                : "";
        return "| " + DiffWords.state(change) + " | " + change.part().kind() + " "
                + Code.cell(change.part().name()) + version + " | "
                + Code.cell(change.part().file()) + was + " |\n";
    }
}
