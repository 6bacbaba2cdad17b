package io.github.scrapewatch.engine.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.Overrides;
import io.github.scrapewatch.rule.Overrides.SeverityMapping;
import io.github.scrapewatch.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checklist 7: events, sequences with their blocks and the alert above them, overrides skipped. */
class EqlTest {
    private static final String LOGIN = "{'_index':'logs','_id':'1','_source':{'@timestamp':'2026-01-05T10:01:00.000Z',"
            + "'event':{'action':'login'},'user':{'name':'mquist','roles':['a','b']}}}";
    private static final String READ = "{'_index':'logs','_id':'2','_source':{'@timestamp':'2026-01-05T10:02:00.000Z',"
            + "'event':{'action':'page-viewed'},'user':{'name':'mquist','roles':['b']}}}";
    private static final String EVENTS = "{'hits':{'total':{'value':2},'events':[" + LOGIN + "," + READ + "]}}";
    private static final String SEQUENCE =
            "{'hits':{'total':{'value':1},'sequences':[{'join_keys':['mquist'],'events':[" + LOGIN
                    + ",{'_index':'','_id':'','missing':true}," + READ + "]}]}}";

    private final RuleDraft rule = new RuleDraft("logs");

    private static RuleExecution start(DetectionRule rule, CannedCluster cluster) {
        return new DetectionEngine(cluster, new Capabilities(Map.of()), TargetStack.DEFAULT, ExceptionCatalog.NONE)
                .start(rule);
    }

    private static RunOutcome.Ran run(DetectionRule rule, String answer) {
        return Bench.run(start(rule, new CannedCluster(Bench.json(answer))), "10:05");
    }

    @Test
    void asksForTheWindowWithBothEndsInside() {
        CannedCluster cluster = new CannedCluster(Bench.json(EVENTS));

        Bench.run(start(rule.atMost(7).eql("any where true"), cluster), "10:05");

        JsonNode asked = cluster.asked.get(0);
        assertThat(asked.path("query").asText()).isEqualTo("any where true");
        assertThat(asked.path("size").asInt()).isEqualTo(7);
        assertThat(asked.path("filter").toString())
                .contains("\"gte\":\"" + Bench.iso("09:59") + "\",\"lte\":\"" + Bench.iso("10:05") + "\"");
    }

    @Test
    void anEventIsAnAlert() {
        RunOutcome.Ran ran = run(rule.eql("any where true"), EVENTS);

        assertThat(Bench.values(ran.alerts(), "kibana.alert.original_event.action"))
                .containsExactly("login", "page-viewed");
        assertThat(ran.failed()).isFalse();
    }

    @Test
    void asManyEventsAsAlertsAreAWarning() {
        assertThat(run(rule.atMost(2).eql("any where true"), EVENTS).warnings()).hasSize(1);
        assertThat(run(rule.atMost(3).eql("any where true"), EVENTS).warnings()).isEmpty();
    }

    @Test
    void aSequenceIsABlockForEachEventAndOneAlertAboveThem() {
        List<Alert> alerts = run(rule.eql("sequence"), SEQUENCE).alerts();

        List<Alert> blocks = alerts.stream().filter(Alert::isBlock).toList();
        Alert shell =
                alerts.stream().filter(alert -> !alert.isBlock()).findFirst().orElseThrow();
        assertThat(Bench.values(blocks, "kibana.alert.group.index")).containsExactly("0", "1");
        assertThat(Bench.values(blocks, "kibana.alert.building_block_type")).containsOnly("default");
        assertThat(Bench.values(alerts, "kibana.alert.group.id")).containsOnly(shell.id());
        assertThat(shell.field("kibana.alert.building_block_type").isMissingNode())
                .isTrue();
        assertThat(shell.field("kibana.alert.depth").asInt()).isEqualTo(2);
        assertThat(shell.field("kibana.alert.ancestors")).hasSize(4);
    }

    @Test
    void theAlertAboveHasWhatItsEventsHaveInCommon() {
        Alert shell = run(rule.eql("sequence"), SEQUENCE).alerts().stream()
                .filter(alert -> !alert.isBlock())
                .findFirst()
                .orElseThrow();

        assertThat(shell.field("user.name").asText()).isEqualTo("mquist");
        assertThat(shell.field("user.roles")).isEqualTo(Bench.json("['b']"));
        assertThat(shell.field("event.action").isMissingNode()).isTrue();
        assertThat(shell.field("kibana.alert.original_time").asText()).isEqualTo(Bench.iso("10:05"));
    }

    @Test
    void eventsOfASequenceOverrideNothing() {
        var overrides = new Overrides(
                Optional.empty(), List.of(new SeverityMapping("user.name", "mquist", Severity.CRITICAL)), List.of());

        assertThat(Bench.values(
                        run(rule.overriding(overrides).eql("sequence"), SEQUENCE)
                                .alerts(),
                        "kibana.alert.severity"))
                .containsOnly("medium");
        assertThat(Bench.values(
                        run(rule.overriding(overrides).eql("any"), EVENTS).alerts(), "kibana.alert.severity"))
                .containsOnly("critical");
    }

    @Test
    void aRepeatedRunRaisesNoSequenceAgain() {
        RuleExecution execution = start(rule.eql("sequence"), new CannedCluster(Bench.json(SEQUENCE)));

        assertThat(Bench.run(execution, "10:05").alerts()).hasSize(3);
        assertThat(Bench.run(execution, "10:06").alerts()).isEmpty();
        assertThat(execution.alerts()).hasSize(3);
    }

    @Test
    void aSequenceThatAnotherStandsForWritesNoBlocks() {
        String twice = SEQUENCE.replace(
                "]}]}}",
                "]},{'join_keys':['mquist'],'events':[" + READ.replace("'2'", "'3'") + "," + READ.replace("'2'", "'4'")
                        + "]}]}}");

        List<Alert> alerts =
                run(rule.suppressing("user.name").eql("sequence"), twice).alerts();

        assertThat(alerts).hasSize(3);
        assertThat(alerts.stream()
                        .filter(alert -> !alert.isBlock())
                        .findFirst()
                        .orElseThrow()
                        .field("kibana.alert.suppression.docs_count")
                        .asInt())
                .isEqualTo(1);
    }
}
