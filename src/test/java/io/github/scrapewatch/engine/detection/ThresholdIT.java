package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.rule.ThresholdLimits;
import io.github.scrapewatch.rule.ThresholdLimits.Cardinality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checklist 4: limits, missing fields, arrays, cardinality, history across overlapping runs, late events. */
class ThresholdIT {
    private static List<ObjectNode> reads(String user, int pages, String minute) {
        List<ObjectNode> reads = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            String time = minute + ":" + (page % 60 < 10 ? "0" : "") + page % 60;
            reads.add(event(time, "user.name", user, "page", "p" + page));
        }
        return reads;
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1", "6, 1"})
    void firesFromTheLimitOn(int events, int alerts) {
        Bench bench = Bench.of(getClass(), "limit" + events).given(reads("mquist", events, "10:01"));

        assertThat(bench.alerts(bench.rule().threshold(5, "user.name"), "10:05"))
                .hasSize(alerts);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 1", "4, 1"})
    void cardinalityFiresFromTheLimitOn(int pages, int alerts) {
        List<ObjectNode> events = new ArrayList<>(reads("mquist", pages, "10:01"));
        events.addAll(reads("mquist", pages, "10:02"));
        Bench bench = Bench.of(getClass(), "cardinality" + pages).given(events);
        var limits = new ThresholdLimits(List.of("user.name"), 1, Optional.of(new Cardinality("page", 3)));

        List<Alert> raised = bench.alerts(bench.rule().threshold(limits), "10:05");

        assertThat(raised).hasSize(alerts);
        assertThat(Bench.values(raised, "kibana.alert.threshold_result"))
                .allMatch(result -> result.contains("'cardinality':[{'field':'page','value':" + pages + "}]"));
    }

    @Test
    void anEventThatLacksAGroupFieldCountsForNoGroup() {
        Bench bench = Bench.of(getClass(), "missing")
                .given(event("10:01", "user.name", "mquist", "space", "ENG"), event("10:02", "user.name", "mquist"));

        assertThat(bench.alerts(bench.rule().threshold(2, "user.name", "space"), "10:05"))
                .isEmpty();
    }

    @Test
    void anArrayCountsOnceForEachOfItsValues() {
        Bench bench = Bench.of(getClass(), "arrays")
                .given(event("10:01", "user.name", List.of("a", "b")), event("10:02", "user.name", List.of("b", "c")));

        assertThat(Bench.values(bench.alerts(bench.rule().threshold(2, "user.name"), "10:05"), "user.name"))
                .containsExactly("b");
    }

    @Test
    void withoutFieldsAllEventsAreOneGroup() {
        Bench bench = Bench.of(getClass(), "nofields").given(event("10:01"), event("10:02"), event("10:03"));

        assertThat(bench.alerts(bench.rule().threshold(3), "10:05")).hasSize(1);
        assertThat(bench.alerts(bench.rule().threshold(4), "10:05")).isEmpty();
    }

    @Test
    void theAlertHasTheGroupAndNothingElseOfTheEvents() {
        Bench bench = Bench.of(getClass(), "document").given(reads("mquist", 3, "10:01"));

        Alert alert =
                bench.alerts(bench.rule().threshold(3, "user.name"), "10:05").get(0);

        assertThat(alert.field("user.name").asText()).isEqualTo("mquist");
        assertThat(alert.field("page").isMissingNode()).isTrue();
        assertThat(alert.field("kibana.alert.threshold_result"))
                .isEqualTo(Bench.json("{'terms':[{'field':'user.name','value':'mquist'}],'count':3,'from':'"
                        + Bench.iso("10:01") + "'}"));
        assertThat(alert.field("kibana.alert.original_time").asText()).isEqualTo(Bench.iso("10:01:02"));
        assertThat(alert.field("kibana.alert.ancestors").get(0).path("index").asText())
                .isEqualTo(bench.index);
    }

    @Test
    void firesOnceForABurstThatThreeOverlappingRunsSee() {
        Bench bench = Bench.of(getClass(), "overlap").given(reads("mquist", 10, "10:01"));
        var rule = bench.rule().every("1m").from("now-9m").threshold(5, "user.name");

        assertThat(bench.alerts(rule, "10:02", "10:03", "10:04", "10:05", "10:06"))
                .hasSize(1);
    }

    @Test
    void firesOnceForABurstSplitByARunBoundary() {
        List<ObjectNode> burst = new ArrayList<>(reads("mquist", 3, "10:04"));
        burst.addAll(reads("mquist", 3, "10:06"));
        Bench bench = Bench.of(getClass(), "split").given(burst);
        var rule = bench.rule().from("now-10m").threshold(5, "user.name");

        assertThat(Bench.values(bench.alerts(rule, "10:05", "10:10", "10:15"), "@timestamp"))
                .containsExactly(Bench.iso("10:10"));
    }

    @Test
    void eventsThatHaveRaisedAnAlertAreSpent() {
        Bench bench = Bench.of(getClass(), "spent").given(reads("mquist", 5, "10:01"));
        RuleExecution execution =
                bench.start(bench.rule().every("1m").from("now-9m").threshold(5, "user.name"));

        assertThat(Bench.run(execution, "10:02").alerts()).hasSize(1);
        bench.given(reads("mquist", 4, "10:03"));
        assertThat(Bench.run(execution, "10:04").alerts()).isEmpty();
        bench.given(event("10:04:30", "user.name", "mquist"));
        assertThat(Bench.run(execution, "10:05").alerts()).hasSize(1);
    }

    @Test
    void aLateEventBeforeTheAlertIsIgnored() {
        Bench bench = Bench.of(getClass(), "late").given(reads("mquist", 5, "10:01"));
        RuleExecution execution =
                bench.start(bench.rule().every("1m").from("now-9m").threshold(5, "user.name"));

        assertThat(Bench.run(execution, "10:02").alerts()).hasSize(1);
        bench.given(reads("mquist", 5, "10:00"));
        assertThat(Bench.run(execution, "10:03").alerts()).isEmpty();
    }

    @Test
    void ofMoreGroupsThanAlertsTheFirstInOrderWin() {
        Bench bench = Bench.of(getClass(), "many")
                .given(
                        event("10:01", "user.name", "c"),
                        event("10:01", "user.name", "a"),
                        event("10:01", "user.name", "b"));

        RunOutcome.Ran ran = bench.run(bench.rule().atMost(2).threshold(1, "user.name"), "10:05");

        assertThat(Bench.values(ran.alerts(), "user.name")).containsExactlyInAnyOrder("a", "b");
        assertThat(ran.warnings()).singleElement().asString().contains("2 alerts");
    }

    @Test
    void fourFieldsNeedAStackThatTakesThem() {
        Bench bench = Bench.of(getClass(), "fields").given(event("10:01", "user.name", "a", "page", "p", "space", "s"));
        var rule = bench.rule().threshold(1, "user.name", "page", "space", "event.action");

        assertThat(bench.run(rule, "10:05").errors())
                .singleElement()
                .asString()
                .contains("4 fields, Kibana 8.19 takes 3");
        assertThat(bench.on("9.2").run(rule, "10:05").alerts()).hasSize(1);
    }
}
