package io.github.scrapewatch.report;

import io.github.scrapewatch.report.html.DataTable;
import io.github.scrapewatch.report.html.Html;
import io.github.scrapewatch.report.text.Words;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Timings.RuleCost;
import java.util.Comparator;
import java.util.List;

/** Where the time went. */
final class HtmlTimings {
    private static final int DEAREST = 10;

    private HtmlTimings() {}

    static Html of(Timings timings) {
        Html phases = DataTable.of(
                "Phases",
                List.of("phase", "time", "note"),
                timings.phases().stream()
                        .map(it -> List.of(
                                Html.text(it.name()), Html.text(Words.millis(it.millis())), Html.text(it.note()))));
        return timings.rules().isEmpty() ? phases : Html.of(phases, rules(timings.rules()));
    }

    private static Html rules(List<RuleCost> rules) {
        return DataTable.of(
                "The dearest rules",
                List.of("rule", "time", "of it in Elasticsearch", "runs"),
                rules.stream()
                        .sorted(Comparator.comparingLong(RuleCost::millis)
                                .reversed()
                                .thenComparing(RuleCost::rule))
                        .limit(DEAREST)
                        .map(it -> List.of(
                                Html.code(it.rule()),
                                Html.text(Words.millis(it.millis())),
                                Html.text(Words.millis(it.took())),
                                Html.text(Words.number(it.runs())))));
    }
}
