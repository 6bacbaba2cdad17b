package io.github.scrapewatch.report;

import io.github.scrapewatch.report.text.Cell;
import io.github.scrapewatch.report.text.Style;
import io.github.scrapewatch.report.text.Table;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.result.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A line for each scenario, with the rules that fired or should have; a line for all cases that were made from one rule. */
final class ScenarioTable {
    private static final List<Table.Align> COLUMNS = List.of(Table.Align.LEFT, Table.Align.LEFT, Table.Align.RIGHT);

    private final Verification verification;
    private final Style style;
    private final Table table = new Table("  ", COLUMNS);

    ScenarioTable(Verification verification, Style style) {
        this.verification = verification;
        this.style = style;
    }

    String write() {
        table.row(List.of(quiet(""), quiet("scenario"), quiet("lines")), List.of(quiet("rules that fired")));
        verification.scenarios().stream().filter(it -> !it.derived()).forEach(this::add);
        DerivedCases.of(verification).forEach(this::add);
        return table.write();
    }

    private void add(ScenarioSummary scenario) {
        List<Verdict> verdicts = verification.ofScenario(scenario.name());
        table.row(
                List.of(mark(verdicts), Cell.of(scenario.name()), Cell.of(Words.number(scenario.lines()))),
                ended(fired(verdicts)));
    }

    private void add(DerivedCases derived) {
        List<Cell> parts = new ArrayList<>();
        long expected = derived.asExpected();
        long all = derived.cases().size();
        parts.add(quiet((expected == all ? Words.number(all) : expected + " of " + all)
                + " derived from its limits as expected"));
        derived.verdicts().stream()
                .filter(it -> it.outcome().failed())
                .forEach(it -> parts.add(cell(it, subject(it, derived.rule()))));
        table.row(
                List.of(
                        mark(derived.verdicts()),
                        Cell.of("derived: " + derived.rule()),
                        Cell.of(Words.number(derived.lines()))),
                parts);
    }

    private static String subject(Verdict verdict, String origin) {
        String scenario = DerivedCases.shortName(verdict.pair().scenario());
        String rule = verdict.pair().rule();
        return rule.equals(origin) ? scenario : scenario + " " + rule;
    }

    private List<Cell> fired(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(it -> it.outcome().failed() || !it.alerts().isEmpty())
                .sorted(Comparator.comparing(it -> !it.outcome().failed()))
                .map(it -> cell(it, it.pair().rule()))
                .toList();
    }

    /** Such as {@code page-read-burst ×3} or {@code MISSED page-read-burst}. */
    private Cell cell(Verdict verdict, String subject) {
        int alerts = verdict.alerts().size();
        String text = alerts > 1 ? subject + " ×" + Words.number(alerts) : subject;
        return verdict.outcome() == Outcome.PASSED
                ? Cell.of(text)
                : new Cell(
                        verdict.outcome().toString().toUpperCase(Locale.ROOT) + " " + text,
                        it -> Marks.coloured(verdict.outcome(), it, style));
    }

    private List<Cell> ended(List<Cell> cells) {
        return cells.isEmpty() ? List.of(quiet("none")) : cells;
    }

    /** The worst of them: a skipped rule is no failure, and nothing at all is no success. */
    private Cell mark(List<Verdict> verdicts) {
        Outcome worst = verdicts.stream()
                .map(Verdict::outcome)
                .filter(Outcome::failed)
                .findFirst()
                .orElseGet(() -> verdicts.stream().allMatch(it -> it.outcome() == Outcome.SKIPPED)
                        ? Outcome.SKIPPED
                        : Outcome.PASSED);
        return new Cell(
                worst.failed() ? Marks.of(Outcome.MISSED) : Marks.of(worst), it -> Marks.coloured(worst, it, style));
    }

    private Cell quiet(String text) {
        return new Cell(text, style::quiet);
    }
}
