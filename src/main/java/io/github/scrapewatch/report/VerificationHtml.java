package io.github.scrapewatch.report;

import io.github.scrapewatch.report.html.Html;
import io.github.scrapewatch.report.html.Page;
import io.github.scrapewatch.report.html.Page.Section;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.result.Verdict.Skipped;
import io.github.scrapewatch.result.Verification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verification as one page that needs neither a network nor a script. */
public final class VerificationHtml {
    private VerificationHtml() {}

    public static String write(Verification verification) {
        String title = (verification.passed() ? "✓ " : "✗ ") + "scrapewatch verify";
        return Page.write(title, head(verification), sections(verification), foot(verification));
    }

    private static Html head(Verification verification) {
        return Html.of(
                Html.tag("p").as("soft").text("scrapewatch verify"),
                Html.tag("h1").as(verification.passed() ? "passed" : "failed").text(verdict(verification)),
                Html.tag("p")
                        .text(Totals.extent(verification) + " in "
                                + Words.millis(verification.timings().total())),
                counts(verification));
    }

    private static String verdict(Verification verification) {
        if (verification.verdicts().isEmpty()) {
            return "✗ " + Totals.NOTHING;
        }
        long failures = verification.failures().size();
        return verification.passed()
                ? "✓ Every verdict is as expected"
                : "✗ " + Words.counted(failures, "verdict") + " not as expected";
    }

    private static Html counts(Verification verification) {
        return Html.tag("ul")
                .as("counts")
                .holding(Stream.of(Outcome.values()).map(it -> count(it, verification.count(it))));
    }

    private static Html count(Outcome outcome, long number) {
        String words = Totals.counted(outcome, number);
        int blank = words.indexOf(' ');
        return Html.tag("li")
                .as(number == 0 ? "none" : HtmlMatrix.look(outcome))
                .holding(
                        Html.tag("strong").text(words.substring(0, blank)),
                        Html.text(" " + Marks.of(outcome) + words.substring(blank)));
    }

    private static List<Section> sections(Verification verification) {
        HtmlScenarios scenarios = new HtmlScenarios(verification);
        List<Section> sections = new ArrayList<>();
        add(sections, "failures", "What failed", HtmlFailures.of(verification.failures()));
        if (!verification.verdicts().isEmpty()) {
            add(sections, "matrix", "Every rule on every scenario", HtmlMatrix.of(verification));
        }
        add(sections, "skipped", "Skipped", skipped(verification.skips()));
        add(sections, "notes", "Notes", notes(verification.notes()));
        add(sections, "scenarios", "Scenarios", scenarios.all());
        add(sections, "derived", "Cases derived from limits", scenarios.derived());
        add(sections, "rules", "Rules", rules(verification));
        if (!verification.timings().phases().isEmpty()) {
            add(sections, "time", "Where the time went", HtmlTimings.of(verification.timings()));
        }
        return sections;
    }

    private static Html rules(Verification verification) {
        Set<String> derived = verification.scenarios().stream()
                .filter(ScenarioSummary::derived)
                .map(ScenarioSummary::name)
                .collect(Collectors.toSet());
        return new HtmlRules(rule -> HtmlRules.verdicts(
                        verification.ofRule(rule.name()),
                        verdict -> derived.contains(verdict.pair().scenario())))
                .all(verification.rules());
    }

    /** Only if there is something to say. */
    static void add(List<Section> sections, String anchor, String heading, Html content) {
        if (!content.toString().isEmpty()) {
            sections.add(new Section(anchor, heading, content));
        }
    }

    private static Html skipped(List<Skipped> skips) {
        return Html.of(skips.stream()
                .collect(Collectors.groupingBy(
                        it -> it.pair().rule() + ": " + it.reason(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(it -> Html.tag("p").text(it.getKey() + " (" + Words.counted(it.getValue(), "scenario") + ")")));
    }

    static Html notes(List<String> notes) {
        return notes.isEmpty()
                ? Html.NONE
                : Html.tag("ul").holding(notes.stream().map(it -> Html.tag("li").text(it)));
    }

    private static Html foot(Verification verification) {
        return Html.tag("p").text(VerificationText.about(verification.about()) + ". All times are UTC.");
    }
}
