package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.AlertBench.EVERY_SPACE;
import static io.github.scrapewatch.engine.detection.AlertBench.overAlerts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.ThresholdLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The alert index as Kibana has it. */
class AlertStoreIT {
    private final AlertBench alerts = AlertBench.of(getClass());
    private final Bench bench = alerts.events();
    private final AlertStore store = alerts.store();

    @AfterEach
    void leaveNothingBehind() {
        store.delete();
    }

    private List<Alert> found(String kuery) {
        return bench.alerts(overAlerts().kuery(kuery).query(), "10:10");
    }

    @Test
    void anEmptyStoreIsNoMissingIndex() {
        assertThat(found("event.kind: signal")).isEmpty();
    }

    /** Kibana maps the common schema and its own fields; what else an event has is kept, and cannot be searched. */
    @Test
    void aFieldOfTheProductIsKeptButNotSearchable() {
        alerts.stored();
        assertThat(found("page: *")).isEmpty();
        List<Alert> found = found("user.name: asmith");
        assertThat(Bench.values(found, "page")).containsExactly("3");
        RunOutcome.Ran refused = bench.run(overAlerts().esql("FROM " + EVERY_SPACE + " | STATS BY page"), "10:10");
        assertThat(refused.errors()).singleElement().asString().contains("Unknown column [page]");
    }

    @Test
    void writingAgainReplaces() {
        List<Alert> found = alerts.stored();
        store.write(found.stream()
                .map(it -> it.with(Json.object("kibana.alert.workflow_status", "closed")))
                .toList());
        assertThat(found("kibana.alert.workflow_status: closed")).hasSize(3);
        assertThat(found("kibana.alert.workflow_status: open")).isEmpty();
    }

    @Test
    void takesAllThatRulesOfEveryTypeRaise() {
        bench.given(Bench.event("10:01", "user.name", "jdoe", "source.ip", "192.0.2.1"));
        Collection<Alert> raised = new ArrayList<>();
        raised.addAll(
                bench.alerts(bench.rule().suppressingFor("1h", "user.name").query(), "10:05"));
        raised.addAll(bench.alerts(
                bench.rule()
                        .threshold(new ThresholdLimits(
                                List.of("user.name"), 1, Optional.of(new ThresholdLimits.Cardinality("source.ip", 1)))),
                "10:05"));
        raised.addAll(bench.alerts(bench.rule().newTerms("now-1d", "user.name"), "10:05"));
        raised.addAll(
                bench.alerts(bench.rule().esql("FROM " + bench.index + " | STATS c = COUNT(*) BY user.name"), "10:05"));
        assertThat(raised).hasSize(4);
        store.write(raised);
        assertThat(found("kibana.alert.threshold_result.count >= 1")).hasSize(1);
        assertThat(found("kibana.alert.new_terms: jdoe")).hasSize(1);
        assertThat(found("kibana.alert.suppression.terms.value: jdoe")).hasSize(1);
        assertThat(found("kibana.alert.rule.parameters.severity: medium")).hasSize(4);
    }

    @Test
    void installingEmptiesAndDeletingIsNoTwiceMatter() {
        alerts.stored();
        store.install();
        assertThat(found("*:*")).isEmpty();
        store.delete();
        store.delete();
        assertThat(bench.run(overAlerts().kuery("*:*").query(), "10:10").warnings())
                .singleElement()
                .asString()
                .startsWith("no index matches");
    }

    @Test
    void saysWhichAlertDoesNotFit() {
        Alert alert = new Alert("broken", Json.object("@timestamp", Bench.iso("10:01"), "user", "no object"));
        assertThatThrownBy(() -> store.write(List.of(alert)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("Alert broken for .alerts-security.alerts-scrapewatch_test_alertstoreit");
    }
}
