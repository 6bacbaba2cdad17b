package io.github.scrapewatch.scan;

import static io.github.scrapewatch.scan.Scans.START;
import static io.github.scrapewatch.scan.Scans.burst;
import static io.github.scrapewatch.scan.Scans.rule;
import static io.github.scrapewatch.scan.Scans.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rawlog.UnreadableLogException;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Explanation;
import io.github.scrapewatch.result.Explanation.Step;
import io.github.scrapewatch.rule.ExceptionEntry;
import io.github.scrapewatch.rule.ExceptionItem;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a rule over raw logs. */
class LogInvestigationIT extends ScanBench {
    private static final String PAGES = "FROM logs-confluence.access-*\n"
            + "| WHERE event.action == \"page-viewed\" AND user.name IS NOT NULL\n"
            + "| STATS pages = COUNT_DISTINCT(confluence.page.id) BY user.name\n| WHERE pages >= 12";
    private static final String EXCEPTED = "[{ id: a, list_id: approved, type: detection, namespace_type: single }]";

    @ParameterizedTest
    @ValueSource(strings = {"burst", "each", "new", "pages", "several"})
    void whatAScanRaisesIsWhatIsSaid(String name) {
        StringBuilder lines = new StringBuilder();
        for (int day = 0; day < 3; day++) {
            lines.append(views("mquist", day * 1000, 9 + 2 * day, START.plus(Duration.ofHours(26L * day))));
            lines.append(views("tlind", day, 3, START.plus(Duration.ofHours(26L * day + 3))));
        }
        String log = scans.write("access.log", lines.toString());
        scans.given(
                burst(11),
                rule("each", query()),
                rule(
                        "new",
                        RuleText.newTerms()
                                .with("index", "[\"logs-confluence.access-*\"]")
                                .with("query", "'event.action: \"page-viewed\"'")),
                rule("pages", RuleText.esql(PAGES).with("from", "now-20m")),
                rule("several", overAlerts()));
        List<AlertSummary> scanned = scans.scan(log).scan().alerts().stream()
                .filter(it -> it.rule().equals(name))
                .toList();
        assertThat(scanned).isNotEmpty();
        scans.close();
        Explanation said = scans.explain(name, log).explanation();
        assertThat(told(said.alerts())).containsExactlyInAnyOrderElementsOf(told(scanned));
        assertThat(said.outcome()).startsWith("raised ");
        assertThat(said.examined().orElseThrow().startedAt())
                .isEqualTo(scanned.get(0).raisedAt());
        assertThat(said.examined().orElseThrow().why()).isEqualTo("it raised the first alert");
    }

    /** All but the ids, which know the index. */
    private static List<String> told(List<AlertSummary> alerts) {
        return alerts.stream()
                .map(it -> it.raisedAt() + " " + it.evidence() + " " + it.reason() + " " + it.fields())
                .toList();
    }

    private static RuleText overAlerts() {
        return RuleText.esql(
                        "FROM .alerts-security.alerts-*\n| STATS rules = COUNT_DISTINCT(kibana.alert.rule.name) BY user.name\n| WHERE rules >= 1")
                .with("from", "now-1h")
                .with("interval", "30m")
                .without("timestamp_override");
    }

    @ParameterizedTest
    @ValueSource(strings = {"burst", "pages"})
    void showsTheGroupsThatCameNearestAndTheRunInWhichTheyDid(String name) {
        Instant best = START.plus(Duration.ofDays(17));
        String log = scans.write(
                "access.log",
                views("mquist", 1, 7, START)
                        + views("tlind", 1, 11, best.plusSeconds(60))
                        + views("mquist", 1, 4, best.plusSeconds(60))
                        + views("mquist", 1, 9, START.plus(Duration.ofDays(40))));
        Explanation said = scans.given(burst(12), rule("pages", RuleText.esql(PAGES)))
                .explain(name, log)
                .explanation();
        assertThat(said.outcome()).isEqualTo("stayed silent");
        assertThat(said.alerts()).isEmpty();
        assertThat(said.examined().orElseThrow().startedAt()).isEqualTo(best.plusSeconds(300));
        assertThat(said.examined().orElseThrow().why()).isEqualTo("the rule came nearest in it");
        assertThat(said.nearest()).extracting(Explanation.Group::reached).containsOnly(false);
        assertThat(said.nearest().get(0).fields())
                .containsEntry("user.name", "tlind")
                .containsValue("11");
        assertThat(said.nearest().get(1).fields())
                .containsEntry("user.name", "mquist")
                .containsValue("4");
        assertThat(said.nearest().get(0).limit()).endsWith(">= 12");
        assertThat(left(said, "raw lines")).isEqualTo(31);
    }

    @ParameterizedTest
    @ValueSource(strings = {"burst", "pages", "each"})
    void namesTheExceptionWithoutWhichTheRuleWouldHaveFired(String name) {
        Instant day = START.plus(Duration.ofDays(3));
        String log = scans.write("access.log", views("robot", 1, 15, day) + views("tlind", 1, 4, START));
        RuleFile each = rule(
                "each",
                query().with("query", "'event.action: \"page-viewed\" and not user.name: tlind'")
                        .with("exceptions_list", EXCEPTED));
        RuleFile pages = rule("pages", RuleText.esql(PAGES).with("exceptions_list", EXCEPTED));
        scans.given(threshold(), pages, each).excepting(exception("other", "nobody"), exception("backup", "robot"));
        Explanation said = scans.explain(name, log).explanation();
        assertThat(said.outcome()).isEqualTo("stayed silent");
        assertThat(said.examined().orElseThrow().why())
                .isEqualTo("without its exceptions the rule would have raised an alert in it");
        assertThat(said.examined().orElseThrow().from()).isBefore(day.plusSeconds(75));
        assertThat(said.notes())
                .anySatisfy(it -> assertThat(it)
                        .startsWith("Without exception backup (exceptions/test.yml:1:1) the query would have left"
                                + " enough for an alert")
                        .contains(name.equals("each") ? "" : "robot"));
        assertThat(left(said, "exception backup (exceptions/test.yml:1:1)")).isZero();
        assertThat(said.steps())
                .extracting(Step::label)
                .contains("an exception that leaves out nothing here")
                .doesNotContain("exception other (exceptions/test.yml:1:1)");
    }

    private static RuleFile threshold() {
        RuleText text = RuleText.threshold()
                .with("index", "[\"logs-confluence.access-*\"]")
                .with("query", "'event.action: \"page-viewed\"'")
                .with("threshold", "{ field: [user.name], value: 12 }")
                .with("exceptions_list", EXCEPTED);
        return rule("burst", text);
    }

    private static ExceptionItem exception(String id, String user) {
        return new ExceptionItem(
                new SourceLocation("exceptions/test.yml", 1, 1),
                "approved",
                id,
                id,
                List.of(),
                List.of(new ExceptionEntry.Match("user.name", ExceptionEntry.Operator.INCLUDED, user)),
                Optional.empty());
    }

    @Test
    void namesTheFieldThatIsMissing() {
        String anonymous = scans.write("access.log", views("-", 1, 15, START));
        scans.given(
                burst(12),
                rule("pages", RuleText.esql(PAGES)),
                rule("each", query().with("query", "'event.action: \"page-viewed\" and user.name: (a or b)'")));
        Explanation grouped = scans.explain("burst", anonymous).explanation();
        assertThat(grouped.notes())
                .contains("None of the 15 events left to be grouped and counted has a value in user.name.");
        assertThat(left(grouped, "with a value in user.name")).isZero();
        scans.close();
        assertThat(scans.explain("pages", anonymous).explanation().notes())
                .contains("None of the 15 rows left before 'WHERE user.name IS NOT NULL' has a value in user.name.");
        scans.close();
        assertThat(scans.explain("each", anonymous).explanation().notes())
                .contains("None of the 15 events left before 'user.name: (a or b)' has a value in user.name.");
    }

    @Test
    void countsLinesThatCannotBeRead() {
        String log = scans.write("access.log", views("mquist", 1, 3, START) + "not a line\n");
        LogInvestigation.Explained explained = scans.given(burst(12)).explain("burst", log);
        assertThat(explained.whole()).isTrue();
        assertThat(left(explained.explanation(), "raw lines")).isEqualTo(4);
        assertThat(left(explained.explanation(), "that could be read")).isEqualTo(3);
        assertThat(explained.explanation().notes())
                .contains("1 of 4 records could not be read, and no rule has seen them; the first:")
                .anySatisfy(it -> assertThat(it).startsWith(log + ":4  ").endsWith(": not a line"));
        scans.close();
        LogInvestigation.Explained nothing = scans.explain("burst", scans.write("other.log", "a\nb\n"));
        assertThat(nothing.whole()).isFalse();
        assertThat(nothing.explanation().outcome()).isEqualTo("did not run: there is no event to run over");
    }

    @Test
    void saysThatThereIsNothingToLookAtOrThatTheRuleFailed() {
        String log = scans.write("access.log", views("mquist", 1, 3, START));
        scans.given(
                rule("export", RuleText.query()),
                rule("broken", RuleText.esql("FROM logs-confluence.access-*\n| WHERE no.such == 1")),
                rule("sequence", RuleText.eql("any where true").with("index", "[\"logs-confluence.access-*\"]")),
                rule("several", overAlerts()));
        Explanation export = scans.explain("export", log).explanation();
        assertThat(export.examined()).isEmpty();
        assertThat(left(export, "that the rule looks at, at any time")).isZero();
        assertThat(export.notes()).contains("Of 1 rules these logs hold nothing to look at: export.");
        scans.close();
        Explanation broken = scans.explain("broken", log).explanation();
        assertThat(broken.outcome()).isEqualTo("failed");
        assertThat(broken.notes()).anySatisfy(it -> assertThat(it).contains("Unknown column [no.such]"));
        scans.close();
        assertThat(scans.explain("sequence", log).explanation().outcome()).startsWith("skipped: ");
        scans.close();
        assertThatThrownBy(() -> scans.explain("export", scans.write("empty.log", "")))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("empty.log  There is no record in it.");
    }

    private static long left(Explanation explanation, String label) {
        return explanation.steps().stream()
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not in " + explanation.steps()))
                .left();
    }
}
