package io.github.scrapewatch.report;

import io.github.scrapewatch.report.html.Anchors;
import io.github.scrapewatch.report.html.DataTable;
import io.github.scrapewatch.report.html.Html;
import io.github.scrapewatch.report.text.Clean;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.result.RuleSummary.Technique;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Outcome;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each rule as its author meant it, with what came of it. */
final class HtmlRules {
    private final Function<RuleSummary, Html> outcome;

    /** @param outcome what there is to say of how the rule fared */
    HtmlRules(Function<RuleSummary, Html> outcome) {
        this.outcome = outcome;
    }

    Html all(List<RuleSummary> rules) {
        return Html.of(rules.stream().map(this::article));
    }

    private Html article(RuleSummary rule) {
        return Html.tag("article")
                .with("id", Anchors.rule(rule.name()))
                .holding(
                        Html.tag("h3").holding(Html.text(rule.title() + " "), Html.code(rule.name())),
                        facts(rule),
                        outcome.apply(rule),
                        Html.tag("p").text(rule.description()),
                        Html.tag("h4").text("Query"),
                        Html.tag("pre").holding(Html.tag("code").text(rule.query())),
                        parameters(rule),
                        Html.tag("div")
                                .as("notes")
                                .holding(
                                        techniques(rule.techniques()),
                                        list("Needs", rule.needs()),
                                        list("Known gaps", rule.knownGaps()),
                                        list("False positives", rule.falsePositives())));
    }

    private static Html facts(RuleSummary rule) {
        String schedule = "risk " + rule.riskScore() + " · every " + rule.interval() + ", looks at events since "
                + rule.from() + (rule.buildingBlock() ? " · building block" : "") + " · ";
        return Html.tag("p")
                .as("soft")
                .holding(
                        Html.tag("span").as("badge").text(rule.type()),
                        Html.text(" "),
                        HtmlAlerts.severity(rule.severity()),
                        Html.text(" " + schedule),
                        Html.code(rule.location().file()));
    }

    private static Html parameters(RuleSummary rule) {
        return rule.parameters().isEmpty()
                ? Html.NONE
                : DataTable.of(
                        "Parameters",
                        List.of("name", "value", "why"),
                        rule.parameters().stream()
                                .map(it -> List.of(Html.code(it.name()), Html.code(it.value()), Html.text(it.why()))));
    }

    private static Html techniques(List<Technique> techniques) {
        if (techniques.isEmpty()) {
            return Html.NONE;
        }
        return part(
                "ATT&CK",
                techniques.stream()
                        .map(it -> Html.of(
                                Html.text(it.tactic() + ": "),
                                Anchors.external(it.url(), Html.text(it.id() + " " + it.name())))));
    }

    private static Html list(String heading, List<String> entries) {
        return entries.isEmpty() ? Html.NONE : part(heading, entries.stream().map(it -> Html.text(Clean.line(it))));
    }

    private static Html part(String heading, Stream<Html> entries) {
        return Html.tag("div")
                .holding(
                        Html.tag("h4").text(heading),
                        Html.tag("ul").holding(entries.map(it -> Html.tag("li").holding(it))));
    }

    /** Where the rule fired or should have, and on how many scenarios all went as expected. */
    static Html verdicts(List<Verdict> verdicts, Predicate<Verdict> derived) {
        Stream<Html> eventful = verdicts.stream()
                .filter(it -> it.outcome().failed() || !it.alerts().isEmpty() && !derived.test(it))
                .map(HtmlRules::verdict);
        List<Verdict> expected =
                verdicts.stream().filter(it -> it.outcome() == Outcome.PASSED).toList();
        long silent = expected.stream()
                .filter(it -> it.alerts().isEmpty() && !derived.test(it))
                .count();
        long cases = expected.stream().filter(derived).count();
        return Html.of(
                Html.tag("ul").as("verdicts").holding(eventful),
                Html.tag("p")
                        .as("soft")
                        .text("Silent as expected on " + Words.counted(silent, "scenario")
                                + (cases == 0 ? "" : "; as expected on " + Words.counted(cases, "derived case")) + "."
                                + skipped(verdicts)));
    }

    private static String skipped(List<Verdict> verdicts) {
        String reasons = verdicts.stream()
                .filter(Verdict.Skipped.class::isInstance)
                .map(it -> ((Verdict.Skipped) it).reason())
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : " Skipped: " + reasons;
    }

    private static Html verdict(Verdict verdict) {
        boolean failed = verdict.outcome().failed();
        String scenario = verdict.pair().scenario();
        String anchor = failed ? Anchors.pair(verdict.pair().rule(), scenario) : Anchors.scenario(scenario);
        String told = failed
                ? Marks.of(verdict.outcome()) + " " + verdict.outcome()
                : "● fired, " + Words.counted(verdict.alerts().size(), "alert");
        return Html.tag("li")
                .holding(
                        Html.tag("span")
                                .as("outcome " + HtmlMatrix.look(verdict.outcome()))
                                .text(told),
                        Html.text(" on "),
                        Anchors.link(anchor, Html.code(scenario)));
    }
}
