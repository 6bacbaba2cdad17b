package io.github.scrapewatch.report;

import io.github.scrapewatch.report.html.Anchors;
import io.github.scrapewatch.report.html.Chart;
import io.github.scrapewatch.report.html.ChartFigure;
import io.github.scrapewatch.report.html.Html;
import io.github.scrapewatch.report.html.Palette;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.RuleSummary;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verification;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each scenario with its story, its events over time and the alerts that they raised. */
final class HtmlScenarios {
    private static final int MOST_ALERTS = 25;

    private final Verification verification;
    private final Palette palette;

    HtmlScenarios(Verification verification) {
        this.verification = verification;
        this.palette = Palette.of(
                verification.scenarios().stream().map(ScenarioSummary::timeline).toList());
    }

    Html all() {
        return Html.of(
                verification.scenarios().stream().filter(it -> !it.derived()).map(this::article));
    }

    /** Derived cases are many and alike: those that went as expected are told in a line. */
    Html derived() {
        return Html.of(DerivedCases.of(verification).stream().map(this::derived));
    }

    private Html derived(DerivedCases derived) {
        String told =
                derived.asExpected() + " of " + Words.counted(derived.cases().size(), "case") + " as expected";
        return Html.of(
                Html.tag("h3")
                        .holding(
                                Anchors.link(Anchors.rule(derived.rule()), Html.code(derived.rule())),
                                Html.text(": " + told)),
                Html.tag("ul")
                        .as("cases")
                        .holding(derived.cases().stream().map(it -> aCase(it, derived.verdictsOn(it)))),
                Html.of(derived.cases().stream()
                        .filter(it -> failed(derived.verdictsOn(it)))
                        .map(this::article)));
    }

    private static Html aCase(ScenarioSummary scenario, List<Verdict> verdicts) {
        String name = DerivedCases.shortName(scenario.name());
        Html text = Html.text((failed(verdicts) ? "✗ " : "✓ ") + name);
        String expected = verdicts.stream()
                .filter(it -> it.pair().declared())
                .map(it -> " " + it.pair().expected())
                .collect(Collectors.joining(";"));
        Html shown = failed(verdicts) ? Anchors.link(Anchors.scenario(scenario.name()), text) : text;
        return Html.tag("li").holding(shown, Html.tag("span").as("soft").text(expected));
    }

    private static boolean failed(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(it -> it.outcome().failed());
    }

    private Html article(ScenarioSummary scenario) {
        List<Verdict> verdicts = verification.ofScenario(scenario.name());
        List<AlertSummary> alerts = verdicts.stream()
                .flatMap(it -> it.alerts().stream())
                .sorted(Comparator.comparing(AlertSummary::raisedAt).thenComparing(AlertSummary::rule))
                .toList();
        boolean eventful = !alerts.isEmpty() || failed(verdicts);
        Html chart = ChartFigure.of(new Chart(scenario.timeline(), alerts, speaking(verdicts), palette));
        return Html.tag("article")
                .with("id", Anchors.scenario(scenario.name()))
                .holding(
                        Html.tag("h3").text(scenario.name()),
                        Html.tag("p").as("story").text(scenario.story()),
                        facts(scenario),
                        wrong(verdicts),
                        eventful ? chart : folded(chart),
                        alerts.isEmpty()
                                ? Html.tag("p").as("soft").text("No alert.")
                                : new HtmlAlerts(MOST_ALERTS)
                                        .table(
                                                alerts,
                                                Words.counted(alerts.size(), "alert") + " on " + scenario.name()));
    }

    private static Html folded(Html chart) {
        return Html.tag("details").holding(Html.tag("summary").text("Events over time"), chart);
    }

    /** Those that fired and those that should have: their limits are worth a line. */
    private List<RuleSummary> speaking(List<Verdict> verdicts) {
        Set<String> names = verdicts.stream()
                .filter(it -> it.outcome().failed() || !it.alerts().isEmpty())
                .map(it -> it.pair().rule())
                .collect(Collectors.toSet());
        return verification.rules().stream()
                .filter(it -> names.contains(it.name()))
                .toList();
    }

    private static Html wrong(List<Verdict> verdicts) {
        List<Html> links = verdicts.stream()
                .filter(Verdict.Failed.class::isInstance)
                .map(Verdict.Failed.class::cast)
                .map(it -> Anchors.link(
                        Anchors.pair(it.pair().rule(), it.pair().scenario()),
                        Html.of(
                                HtmlFailures.outcome(it),
                                Html.text(" "),
                                Html.code(it.pair().rule()))))
                .toList();
        return links.isEmpty() ? Html.NONE : Html.tag("p").holding(Html.joined(links, " · "));
    }

    private static Html facts(ScenarioSummary scenario) {
        Stream<String> facts = Stream.of(
                scenario.technique().orElse(""),
                Words.span(scenario.from(), scenario.to()) + " UTC",
                Words.counted(scenario.lines(), "raw line") + " became "
                        + Words.counted(scenario.documents(), "document"),
                scenario.unreadable() == 0 ? "" : Words.counted(scenario.unreadable(), "unreadable line"));
        return Html.tag("p")
                .as("soft")
                .holding(
                        Html.text(facts.filter(it -> !it.isEmpty()).collect(Collectors.joining(" · ")) + " · "),
                        Html.code(scenario.location().file()));
    }
}
