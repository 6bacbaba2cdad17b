package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.AlertBench.EVERY_SPACE;
import static io.github.scrapewatch.engine.detection.AlertBench.overAlerts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.ThresholdLimits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules of each type over the alerts of other rules. */
class RulesOverAlertsIT {
    private final AlertBench alerts = AlertBench.of(getClass());
    private final Bench bench = alerts.events();
    private final AlertStore store = alerts.store();

    @AfterEach
    void leaveNothingBehind() {
        store.delete();
    }

    @Test
    void queryFiresOnAlerts() {
        List<Alert> first = alerts.stored();
        List<Alert> found = bench.alerts(
                overAlerts()
                        .kuery("kibana.alert.rule.name: \"Pages read\" and user.name: jdoe")
                        .query(),
                "10:10");
        assertThat(Bench.values(found, "user.name")).containsExactly("jdoe", "jdoe");
        assertThat(Bench.values(found, "kibana.alert.depth")).containsExactly("2", "2");
        assertThat(Bench.values(found, "kibana.alert.original_time")).containsOnly(Bench.iso("10:05"));
        assertThat(Bench.values(found, "kibana.alert.original_event.kind")).containsOnly("signal");
        JsonNode ancestors = found.get(0).field("kibana.alert.ancestors");
        assertThat(ancestors).hasSize(2);
        assertThat(ancestors.at("/0/type").asText()).isEqualTo("event");
        assertThat(ancestors.at("/1/type").asText()).isEqualTo("signal");
        assertThat(ancestors.at("/1/depth").asInt()).isEqualTo(1);
        assertThat(ancestors.at("/1/index").asText())
                .isEqualTo(".internal.alerts-security.alerts-scrapewatch_test_rulesoveralertsit-000001");
        assertThat(ancestors.at("/1/rule")).isEqualTo(first.get(0).field("kibana.alert.rule.uuid"));
        assertThat(first).extracting(Alert::id).contains(ancestors.at("/1/id").asText());
    }

    @Test
    void thresholdCountsAlerts() {
        alerts.stored();
        DetectionRule rule = overAlerts()
                .kuery("kibana.alert.severity: medium")
                .threshold(new ThresholdLimits(
                        List.of("user.name"), 2, Optional.of(new ThresholdLimits.Cardinality("kibana.alert.uuid", 2))));
        List<Alert> found = bench.alerts(rule, "10:10");
        assertThat(Bench.values(found, "user.name")).containsExactly("jdoe");
        assertThat(found.get(0)
                        .field("kibana.alert.threshold_result")
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void newTermsFindsANewUserAmongAlerts() {
        alerts.stored();
        assertThat(Bench.values(
                        bench.alerts(overAlerts().kuery("*:*").newTerms("now-2d", "user.name"), "10:10"), "user.name"))
                .containsExactlyInAnyOrder("jdoe", "asmith");
    }

    @Test
    void esqlCountsTheRulesThatFiredOnAUser() {
        alerts.stored();
        String query = "FROM " + EVERY_SPACE
                + " | STATS alerts = COUNT(*), rules = COUNT_DISTINCT(kibana.alert.rule.rule_id),"
                + " addresses = VALUES(source.ip) BY user.name | WHERE alerts > 1";
        List<Alert> found = bench.alerts(overAlerts().esql(query), "10:10");
        assertThat(Bench.values(found, "user.name")).containsExactly("jdoe");
        assertThat(Bench.values(found, "rules")).containsExactly("1");
        assertThat(Bench.values(found, "addresses")).containsExactly("192.0.2.1");
    }

    @Test
    void esqlWithIdsKeepsTheAlertThatItFound() {
        alerts.stored();
        String query = "FROM " + store.alias() + " METADATA _id, _index, _version | WHERE user.name == \"asmith\""
                + " AND kibana.alert.original_event.action == \"page-viewed\" | KEEP _id, _index, _version, user.name";
        List<Alert> found = bench.alerts(overAlerts().esql(query), "10:10");
        assertThat(Bench.values(found, "source.ip")).containsExactly("192.0.2.2");
        assertThat(Bench.values(found, "kibana.alert.depth")).containsExactly("2");
        assertThat(Bench.values(found, "kibana.alert.rule.rule_id")).containsExactly(AlertBench.SECOND);
    }

    @Test
    void alertsOfTheFutureAreNotSeen() {
        alerts.stored();
        DetectionRule rule = overAlerts().kuery("*:*").query();
        assertThat(bench.alerts(rule, "10:04")).isEmpty();
        assertThat(bench.alerts(rule, "10:05")).hasSize(3);
    }

    @Test
    void aRuleRaisesNoAlertOverItsOwn() {
        alerts.stored();
        RuleDraft everything =
                new RuleDraft(EVERY_SPACE, bench.index).kuery("*:*").from("now-1h");
        RuleExecution execution =
                bench.start(everything.withId(AlertBench.SECOND).query());
        RunOutcome.Ran first = Bench.run(execution, "10:10");
        assertThat(first.alerts()).hasSize(6);
        store.write(first.alerts());
        assertThat(Bench.outcomes(execution, "10:15").get(0).alerts()).isEmpty();
        // Another rule sees all of them.
        assertThat(bench.alerts(overAlerts().kuery("*:*").withId("other").query(), "10:15"))
                .hasSize(9);
    }

    @Test
    void buildingBlocksAreFoundAndMakeNoBuildingBlocks() {
        bench.given(Bench.event("10:01", "user.name", "jdoe"));
        store.write(bench.alerts(bench.rule().asBuildingBlock().query(), "10:05"));
        List<Alert> found = bench.alerts(
                overAlerts().kuery("kibana.alert.building_block_type: default").query(), "10:10");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).document().has("kibana.alert.building_block_type"))
                .isFalse();
    }
}
