package io.github.scrapewatch.report;

import io.github.scrapewatch.report.html.Anchors;
import io.github.scrapewatch.report.html.Html;
import io.github.scrapewatch.result.Verdict.Failed;
import io.github.scrapewatch.result.Verdict.Failure;
import io.github.scrapewatch.result.Verdict.Pair;
import java.util.List;

/** Each failure in a box of its own, as the console tells it. */
final class HtmlFailures {
    private HtmlFailures() {}

    static Html of(List<Failed> failures) {
        return Html.of(failures.stream().map(HtmlFailures::failure));
    }

    private static Html failure(Failed failed) {
        Pair pair = failed.pair();
        Failure failure = failed.failure();
        return Html.tag("article")
                .as("failure")
                .with("id", Anchors.pair(pair.rule(), pair.scenario()))
                .holding(
                        Html.tag("h3")
                                .holding(
                                        outcome(failed), Html.text(" "), rule(pair), Html.text(" on "), scenario(pair)),
                        Html.tag("p").as("problem").text(failure.problem()),
                        FailureText.expectation(failed)
                                .map(it -> Html.tag("p").text(it))
                                .orElse(Html.NONE),
                        trail(failure.trail()),
                        Html.tag("p")
                                .holding(
                                        Html.code(failure.location().toString()),
                                        Html.text(" " + failure.locationNote())),
                        Html.tag("p").holding(Html.text("Next: "), Html.code(failure.next())));
    }

    static Html outcome(Failed failed) {
        return Html.tag("span").as("outcome").text(Marks.of(failed.outcome()) + " " + failed.outcome());
    }

    private static Html rule(Pair pair) {
        return Anchors.link(Anchors.rule(pair.rule()), Html.code(pair.rule()));
    }

    private static Html scenario(Pair pair) {
        return Anchors.link(Anchors.scenario(pair.scenario()), Html.code(pair.scenario()));
    }

    private static Html trail(List<String> trail) {
        return trail.isEmpty()
                ? Html.NONE
                : Html.tag("ol")
                        .as("trail")
                        .holding(trail.stream().map(it -> Html.tag("li").text(it)));
    }
}
