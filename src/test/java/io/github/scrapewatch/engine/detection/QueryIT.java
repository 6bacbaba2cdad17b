package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.Overrides;
import io.github.scrapewatch.rule.Overrides.SeverityMapping;
import io.github.scrapewatch.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of type query: languages, filters, limits, repetition, and the alert document. Checklist 2 and 12. */
class QueryIT {
    private static List<ObjectNode> reads(int count) {
        List<ObjectNode> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event("10:01", "page", "p" + i));
        }
        return events;
    }

    @Test
    void bothLanguagesAndFiltersNarrow() {
        Bench bench = Bench.of(getClass(), "languages")
                .given(
                        event("10:01", "user.name", "mquist", "space", "ENG"),
                        event("10:02", "user.name", "mquist", "space", "HR"),
                        event("10:03", "user.name", "other", "space", "ENG"));
        var negated = "{'meta':{'negate':true},'query':{'term':{'space':'HR'}}}";
        var disabled = "{'meta':{'disabled':true},'query':{'term':{'space':'nowhere'}}}";

        assertThat(Bench.values(
                        bench.alerts(
                                bench.rule()
                                        .kuery("user.name: m* and event.action: *")
                                        .filtered(negated, disabled)
                                        .query(),
                                "10:05"),
                        "@timestamp"))
                .hasSize(1);
        assertThat(bench.alerts(
                        bench.rule().lucene("user.name:m* AND NOT space:HR").query(), "10:05"))
                .hasSize(1);
        assertThat(bench.alerts(
                        bench.rule()
                                .lucene("")
                                .filtered("{'term':{'space':'ENG'}}")
                                .query(),
                        "10:05"))
                .hasSize(2);
    }

    @Test
    void aFieldThatNothingMapsMatchesNothingAndIsNoError() {
        Bench bench = Bench.of(getClass(), "unknown").given(event("10:01"));

        assertThat(bench.alerts(bench.rule().kuery("usr.nam: x").query(), "10:05"))
                .isEmpty();
    }

    @Test
    void aQueryThatCannotBeReadIsAnError() {
        Bench bench = Bench.of(getClass(), "unreadable").given(event("10:01"));

        assertThat(bench.run(bench.rule().kuery("user.name: (").query(), "10:05")
                        .errors())
                .singleElement()
                .asString()
                .contains("1:");
        assertThat(bench.run(bench.rule().lucene("user.name:(").query(), "10:05")
                        .errors())
                .singleElement()
                .asString()
                .contains("refused");
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 0", "6, 1"})
    void moreEventsThanAlertsAreAWarning(int events, int warnings) {
        Bench bench = Bench.of(getClass(), "most" + events).given(reads(events));

        RunOutcome.Ran ran = bench.run(bench.rule().atMost(5).query(), "10:05");

        assertThat(ran.alerts()).hasSize(Math.min(events, 5));
        assertThat(ran.warnings()).hasSize(warnings);
        assertThat(ran.failed()).isEqualTo(warnings > 0);
    }

    @Test
    void pagesLoseNoEventsOfTheSameInstant() {
        Bench bench = Bench.of(getClass(), "pages").given(reads(990));

        assertThat(bench.alerts(bench.rule().atMost(1000).query(), "10:05")).hasSize(990);
    }

    @Test
    void moreThanAThousandAlertsAreNotToBeHad() {
        Bench bench = Bench.of(getClass(), "thousand").given(event("10:01"));

        assertThat(bench.run(bench.rule().atMost(1001).query(), "10:05").warnings())
                .singleElement()
                .asString()
                .contains("1000");
    }

    @Test
    void aRepeatedRunAndAnOverlappingOneRaiseNothingNew() {
        Bench bench = Bench.of(getClass(), "repeated").given(event("10:04"));
        RuleExecution execution = bench.start(bench.rule().every("1m").query());

        assertThat(Bench.run(execution, "10:05").alerts()).hasSize(1);
        assertThat(Bench.run(execution, "10:05").alerts()).isEmpty();
        assertThat(Bench.run(execution, "10:06").alerts()).isEmpty();
    }

    @Test
    void aLateEventRaisesItsAlertInTheNextRunThatStillSeesIt() {
        Bench bench = Bench.of(getClass(), "late").given(event("10:03", "page", "in time"));
        RuleExecution execution = bench.start(bench.rule().every("1m").query());

        Bench.run(execution, "10:04");
        bench.given(event("10:00", "page", "late"));
        assertThat(Bench.values(Bench.run(execution, "10:05").alerts(), "page")).containsExactly("late");
    }

    @Test
    void sameInputsTwiceGiveTheSameAlerts() {
        Bench bench = Bench.of(getClass(), "deterministic").given(reads(50));

        assertThat(bench.alerts(bench.rule().query(), "10:05", "10:10"))
                .isEqualTo(bench.alerts(bench.rule().query(), "10:05", "10:10"));
    }

    @Test
    void theAlertIsTheEventAndWhatKibanaAdds() {
        ObjectNode event = event(
                "10:01", "user.name", "mquist", "source.ip", "203.0.113.7", "source.port", 4711, "event.kind", "event");
        event.set("kibana", Json.object("a", 1));
        Bench bench = Bench.of(getClass(), "document").given(event);

        Alert alert =
                bench.alerts(bench.rule().asBuildingBlock().query(), "10:05").get(0);

        assertThat(alert.field("event.kind").asText()).isEqualTo("signal");
        assertThat(alert.field("kibana.alert.original_event.kind").asText()).isEqualTo("event");
        assertThat(alert.field("kibana.alert.original_time").asText()).isEqualTo(Bench.iso("10:01"));
        assertThat(alert.field("@timestamp").asText()).isEqualTo(Bench.iso("10:05"));
        assertThat(alert.field("kibana.alert.reason").asText())
                .isEqualTo("event with source 203.0.113.7:4711, by mquist created medium alert Pages read.");
        assertThat(alert.field("kibana.alert.ancestors"))
                .isEqualTo(Bench.json("[{'id':'1','type':'event','index':'" + bench.index + "','depth':0}]"));
        assertThat(alert.field("kibana.alert.depth").asInt()).isEqualTo(1);
        assertThat(alert.field("kibana.alert.building_block_type").asText()).isEqualTo("default");
        assertThat(alert.field("kibana.alert.rule.rule_type_id").asText()).isEqualTo("siem.queryRule");
        assertThat(alert.field("kibana.alert.uuid").asText()).isEqualTo(alert.id());
        assertThat(alert.document().has("kibana")).isFalse();
    }

    @Test
    void whatDoesNotFitTheCommonSchemaIsDroppedAndTheRestKept() {
        ObjectNode event = event("10:01", "confluence.page.id", "42");
        event.withObject("/user").set("roles", Json.array("reader", Json.object("a", 1)));
        event.set("host", Json.object("name", Json.object("first", "a")));
        Bench bench = Bench.of(getClass(), "clean");
        bench.send("DELETE", "/" + bench.index, "");
        bench.send("PUT", "/" + bench.index, """
                {"mappings": {"dynamic": false, "properties": {"@timestamp": {"type": "date"}}}}""");
        bench.given(event);

        Alert alert = bench.alerts(bench.rule().kuery("").query(), "10:05").get(0);

        assertThat(alert.field("confluence.page.id").asText()).isEqualTo("42");
        assertThat(alert.field("user.roles")).isEqualTo(Json.array("reader"));
        assertThat(alert.field("host").isMissingNode()).isTrue();
    }

    @Test
    void valuesThatOnlyTheMappingKnowsReachTheAlert() {
        Bench bench = Bench.of(getClass(), "merged").given(event("10:01", "page", "p"));
        bench.send("PUT", "/" + bench.index + "/_mapping", """
                {"properties": {"labels": {"properties": {"page": {"type": "alias", "path": "page"}}}}}""");

        assertThat(Bench.values(bench.alerts(bench.rule().query(), "10:05"), "labels.page"))
                .containsExactly("p");
    }

    @Test
    void anEventMaySayNameSeverityAndRisk() {
        Bench bench = Bench.of(getClass(), "overrides")
                .given(
                        event("10:01", "user.name", "admin", "page", "Secrets", "source.port", 90),
                        event("10:02", "user.name", "mquist", "source.port", 101));
        var overrides = new Overrides(
                Optional.of("page"),
                List.of(
                        new SeverityMapping("user.name", "admin", Severity.CRITICAL),
                        new SeverityMapping("event.action", "page-viewed", Severity.LOW)),
                List.of("source.port"));

        List<Alert> alerts = bench.alerts(bench.rule().overriding(overrides).query(), "10:05");

        assertThat(Bench.values(alerts, "kibana.alert.rule.name")).containsExactly("Secrets", "Pages read");
        assertThat(Bench.values(alerts, "kibana.alert.severity")).containsExactly("critical", "low");
        assertThat(Bench.values(alerts, "kibana.alert.risk_score")).containsExactly("90", "47");
        assertThat(Bench.values(alerts, "kibana.alert.rule.severity")).containsExactly("medium", "medium");
    }
}
