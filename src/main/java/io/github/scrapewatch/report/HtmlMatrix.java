package io.github.scrapewatch.report;

import io.github.scrapewatch.report.html.Anchors;
import io.github.scrapewatch.report.html.Html;
import io.github.scrapewatch.report.html.Scrolling;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.result.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule on every scenario: a sign in each field, its meaning in words for those who cannot see it. */
final class HtmlMatrix {
    private static final String FIRED = "●";
    private static final String SILENT = "·";
    private static final String DECLARED_SILENT = "○";

    private final Verification verification;

    private HtmlMatrix(Verification verification) {
        this.verification = verification;
    }

    static Html of(Verification verification) {
        return new HtmlMatrix(verification).html();
    }

    private Html html() {
        Map<String, List<ScenarioSummary>> byKind = verification.scenarios().stream()
                .filter(it -> !it.derived())
                .collect(Collectors.groupingBy(ScenarioSummary::kind, LinkedHashMap::new, Collectors.toList()));
        Html table = Html.tag("table")
                .as("matrix")
                .holding(
                        Html.tag("caption")
                                .as("hidden")
                                .text("Verdicts, a row for each scenario, a column for each rule"),
                        Html.tag("thead").holding(head()),
                        Html.of(byKind.entrySet().stream().map(it -> group(it.getKey(), it.getValue()))));
        return Html.of(legend(), Scrolling.of("Verdicts by scenario and rule", table));
    }

    private Html head() {
        Stream<Html> rules = verification.rules().stream()
                .map(it -> Html.tag("th")
                        .with("scope", "col")
                        .holding(Anchors.link(Anchors.rule(it.name()), Html.text(it.name()))));
        return Html.tag("tr").holding(Stream.concat(Stream.of(Html.tag("td").holding()), rules));
    }

    private Html group(String kind, List<ScenarioSummary> scenarios) {
        Html title = Html.tag("tr")
                .as("kind")
                .holding(
                        Html.tag("th").with("scope", "rowgroup").text(kind),
                        Html.tag("td")
                                .with(
                                        "colspan",
                                        Math.max(1, verification.rules().size()))
                                .holding());
        return Html.tag("tbody")
                .holding(Stream.concat(Stream.of(title), scenarios.stream().map(this::row)));
    }

    private Html row(ScenarioSummary scenario) {
        Map<String, Verdict> byRule = verification.ofScenario(scenario.name()).stream()
                .collect(Collectors.toMap(it -> it.pair().rule(), Function.identity(), (one, other) -> one));
        String kind = scenario.kind() + "/";
        String name = scenario.name().startsWith(kind) ? scenario.name().substring(kind.length()) : scenario.name();
        Html head = Html.tag("th")
                .with("scope", "row")
                .holding(Anchors.link(Anchors.scenario(scenario.name()), Html.text(name)));
        Stream<Html> cells = verification.rules().stream().map(it -> cell(Optional.ofNullable(byRule.get(it.name()))));
        return Html.tag("tr").holding(Stream.concat(Stream.of(head), cells));
    }

    private static Html cell(Optional<Verdict> verdict) {
        return verdict.map(HtmlMatrix::cell).orElseGet(() -> Html.tag("td").holding());
    }

    private static Html cell(Verdict verdict) {
        String words = words(verdict);
        Html sign =
                Html.of(Html.text(sign(verdict)), Html.tag("span").as("hidden").text(" " + words));
        if (verdict.outcome() == Outcome.PASSED && verdict.alerts().isEmpty()) {
            return Html.tag("td").holding(sign);
        }
        String place = verdict.outcome().failed()
                ? Anchors.pair(verdict.pair().rule(), verdict.pair().scenario())
                : Anchors.scenario(verdict.pair().scenario());
        return Html.tag("td")
                .as(look(verdict.outcome()))
                .with("title", verdict.pair().rule() + " on " + verdict.pair().scenario() + ": " + words)
                .holding(verdict.outcome() == Outcome.SKIPPED ? sign : Anchors.link(place, sign));
    }

    private static String sign(Verdict verdict) {
        if (verdict.outcome() != Outcome.PASSED) {
            return Marks.of(verdict.outcome());
        }
        if (!verdict.alerts().isEmpty()) {
            return FIRED;
        }
        return verdict.pair().declared() ? DECLARED_SILENT : SILENT;
    }

    private static String words(Verdict verdict) {
        if (verdict.outcome() != Outcome.PASSED) {
            return verdict.outcome().toString();
        }
        return verdict.alerts().isEmpty() ? "silent" : "fired";
    }

    /** The class of the style sheet. */
    static String look(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Html legend() {
        Stream<Html> passed = Stream.of(
                entry("passed", FIRED, "fired, as declared"),
                entry("", DECLARED_SILENT, "silent, as declared"),
                entry("", SILENT, "silent; the scenario does not name the rule"));
        Stream<Html> others = Stream.of(Outcome.values())
                .filter(it -> it != Outcome.PASSED)
                .map(it -> entry(look(it), Marks.of(it), it.toString()));
        return Html.tag("ul").as("legend").holding(Stream.concat(passed, others));
    }

    private static Html entry(String look, String sign, String words) {
        return Html.tag("li")
                .holding(
                        Html.tag("span")
                                .as(("sign " + look).strip())
                                .with("aria-hidden", "true")
                                .text(sign),
                        Html.text(words));
    }
}
