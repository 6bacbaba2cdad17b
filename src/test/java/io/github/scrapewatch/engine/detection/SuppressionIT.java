package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.detection.alert.Alert;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checklist 8: per run, by duration, missing fields both ways, closed alerts, update or create. */
class SuppressionIT {
    private static final String SUPPRESSED = "kibana.alert.suppression.docs_count";

    private Bench bench(String name) {
        return Bench.of(getClass(), name)
                .given(
                        event("10:01", "user.name", "a", "page", "p1"),
                        event("10:02", "user.name", "a", "page", "p2"),
                        event("10:03", "user.name", "b", "page", "p3"),
                        event("10:04", "page", "p4"),
                        event("10:04:30", "page", "p5"));
    }

    @Test
    void queryPerRunRaisesOneAlertForEachGroupFromItsOldestEvent() {
        Bench bench = bench("query");

        List<Alert> alerts = bench.alerts(bench.rule().suppressing("user.name").query(), "10:05");

        assertThat(Bench.values(alerts, "page")).containsExactly("p1", "p3", "p4");
        assertThat(Bench.values(alerts, SUPPRESSED)).containsExactly("1", "0", "1");
        assertThat(Bench.values(alerts, "kibana.alert.suppression.terms"))
                .contains("[{'field':'user.name','value':'a'}]", "[{'field':'user.name','value':null}]");
        assertThat(Bench.values(alerts, "kibana.alert.suppression.end"))
                .containsExactly(Bench.iso("10:02"), Bench.iso("10:03"), Bench.iso("10:04:30"));
    }

    @Test
    void queryDoesNotGroupAgainWhatAFormerRunHasGrouped() {
        Bench bench = bench("again");
        RuleExecution execution =
                bench.start(bench.rule().every("1m").suppressing("user.name").query());

        assertThat(Bench.run(execution, "10:05").alerts()).hasSize(3);
        assertThat(Bench.run(execution, "10:05:30").alerts()).isEmpty();
        bench.given(event("10:05:40", "user.name", "a"));
        assertThat(Bench.values(Bench.run(execution, "10:06").alerts(), SUPPRESSED))
                .containsExactly("0");
    }

    @Test
    void queryRaisesEachEventThatLacksAFieldWhereTheRuleSaysSo() {
        Bench bench = bench("missing");

        assertThat(Bench.values(
                        bench.alerts(
                                bench.rule().suppressingComplete("user.name").query(), "10:05"),
                        "page"))
                .containsExactly("p1", "p3", "p4", "p5");
    }

    @Test
    void queryByDurationAddsToTheAlertOfAFormerRun() {
        Bench bench = bench("duration");
        RuleExecution execution =
                bench.start(bench.rule().suppressingFor("1h", "user.name").query());

        assertThat(Bench.run(execution, "10:05").alerts()).hasSize(3);
        bench.given(event("10:06", "user.name", "a"), event("10:07", "user.name", "c"));
        assertThat(Bench.values(Bench.run(execution, "10:10").alerts(), "user.name"))
                .containsExactly("c");

        Alert updated = execution.alerts().iterator().next();
        assertThat(updated.field(SUPPRESSED).asInt()).isEqualTo(2);
        assertThat(updated.field("kibana.alert.suppression.end").asText()).isEqualTo(Bench.iso("10:06"));
        assertThat(updated.field("kibana.alert.last_detected").asText()).isEqualTo(Bench.iso("10:10"));
        assertThat(updated.field("kibana.alert.suppression.start").asText()).isEqualTo(Bench.iso("10:01"));
    }

    @Test
    void theDurationCountsFromTheAlertAndIsNotExtended() {
        Bench bench = Bench.of(getClass(), "window").given(event("10:01", "user.name", "a"));
        RuleExecution execution =
                bench.start(bench.rule().suppressingFor("10m", "user.name").query());

        assertThat(Bench.run(execution, "10:05").alerts()).hasSize(1);
        bench.given(event("10:06", "user.name", "a"));
        assertThat(Bench.run(execution, "10:10").alerts()).isEmpty();
        bench.given(event("10:14", "user.name", "a"));
        assertThat(Bench.run(execution, "10:15").alerts()).isEmpty();
        bench.given(event("10:19", "user.name", "a"));
        assertThat(Bench.run(execution, "10:20").alerts()).hasSize(1);
    }

    @Test
    void aClosedAlertLetsTheNextOneThrough() {
        Bench bench = Bench.of(getClass(), "closed").given(event("10:01", "user.name", "a"));
        RuleExecution execution =
                bench.start(bench.rule().suppressingFor("1h", "user.name").query());

        execution.close(Bench.run(execution, "10:05").alerts().get(0));
        bench.given(event("10:06", "user.name", "a"));

        assertThat(Bench.run(execution, "10:10").alerts()).hasSize(1);
    }

    @Test
    void thresholdByDurationAddsToTheAlertOfTheSameGroup() {
        Bench bench = bench("threshold");
        RuleExecution execution = bench.start(bench.rule().suppressingFor("1h").threshold(2, "user.name"));

        assertThat(Bench.values(Bench.run(execution, "10:05").alerts(), SUPPRESSED))
                .containsExactly("0");
        bench.given(event("10:06", "user.name", "a"), event("10:07", "user.name", "a"));
        assertThat(Bench.run(execution, "10:10").alerts()).isEmpty();
        assertThat(execution.alerts().iterator().next().field(SUPPRESSED).asInt())
                .isEqualTo(1);
    }

    @Test
    void esqlPerRunFoldsRowsOfTheSameGroup() {
        Bench bench = bench("esql");
        String query = "FROM " + bench.index + " METADATA _id, _index, _version | SORT @timestamp";

        List<Alert> alerts = bench.alerts(bench.rule().suppressing("user.name").esql(query), "10:05");

        assertThat(Bench.values(alerts, "page")).containsExactly("p1", "p3", "p4");
        assertThat(Bench.values(alerts, SUPPRESSED)).containsExactly("1", "0", "1");
    }

    @Test
    void esqlRaisesEachRowThatLacksAFieldWhereTheRuleSaysSo() {
        Bench bench = bench("esqlmissing");
        String query = "FROM " + bench.index + " METADATA _id, _index, _version | SORT @timestamp";

        assertThat(Bench.values(
                        bench.alerts(
                                bench.rule().suppressingComplete("user.name").esql(query), "10:05"),
                        "page"))
                .containsExactly("p1", "p3", "p4", "p5");
    }

    @Test
    void countedRowsOfOverlappingRunsAreFoldedByDuration() {
        Bench bench = bench("counted");
        String query = "FROM " + bench.index + " | STATS c = COUNT(*) BY user.name | WHERE user.name == \"a\"";

        assertThat(bench.alerts(
                        bench.rule()
                                .every("1m")
                                .suppressingFor("1h", "user.name")
                                .esql(query),
                        "10:05",
                        "10:06",
                        "10:07"))
                .hasSize(1);
    }

    @Test
    void perRunAnOverlappingRunDoesNotRaiseTheSameEventsAgain() {
        Bench bench = bench("overlap");
        var rule = bench.rule().every("1m").suppressing("space").newTerms("now-7d", "user.name");

        assertThat(Bench.values(bench.alerts(rule, "10:05", "10:06"), SUPPRESSED))
                .containsExactly("1");
    }
}
