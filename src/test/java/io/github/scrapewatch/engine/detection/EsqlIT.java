package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checklist 6: ids of aggregating and other queries, lost metadata, the limit, unknown columns, exceptions on columns. */
class EsqlIT {
    private static final String IDS = " METADATA _id, _index, _version ";

    private static List<ObjectNode> reads(int count) {
        List<ObjectNode> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event("10:01", "user.name", "mquist", "page", "p" + i));
        }
        return events;
    }

    @Test
    void aRowWithItsIdBecomesTheDocumentUnderTheRow() {
        Bench bench = Bench.of(getClass(), "document")
                .given(event("10:01", "user.name", "mquist", "page", "p", "space", "ENG"));
        String query = "FROM " + bench.index + IDS
                + "| EVAL page = \"seen\", Esql.count = 3 | KEEP _id, _index, page, Esql.count";

        Alert alert = bench.alerts(bench.rule().esql(query), "10:05").get(0);

        assertThat(alert.field("page").asText()).isEqualTo("seen");
        assertThat(alert.field("space").asText()).isEqualTo("ENG");
        assertThat(alert.field("Esql.count").asInt()).isEqualTo(3);
        assertThat(alert.field("kibana.alert.original_time").asText()).isEqualTo(Bench.iso("10:01"));
        assertThat(alert.field("kibana.alert.ancestors").get(0).path("id").asText())
                .isEqualTo("1");
    }

    @Test
    void anotherRunDoesNotRepeatTheRowsOfDocuments() {
        Bench bench = Bench.of(getClass(), "repeated").given(reads(7));
        String query = "FROM " + bench.index + IDS + "| KEEP _id, _index, page";

        assertThat(bench.alerts(bench.rule().every("1m").esql(query), "10:02", "10:03", "10:03"))
                .hasSize(7);
    }

    @Test
    void withoutIdsInTheRowsEveryRunRepeatsThem() {
        Bench bench = Bench.of(getClass(), "lost").given(event("10:01", "page", "p", "space", "ENG"));
        String query = "FROM " + bench.index + IDS + "| KEEP page";

        List<Alert> alerts = bench.alerts(bench.rule().every("1m").esql(query), "10:02", "10:03");

        assertThat(alerts).hasSize(2);
        assertThat(alerts).allMatch(alert -> alert.field("space").isMissingNode());
    }

    @Test
    void aNewerStackAddsTheIdItself() {
        Bench bench = Bench.of(getClass(), "added").given(event("10:01", "page", "p"));
        var rule = bench.rule().every("1m").esql("FROM " + bench.index + " | WHERE page == \"p\"");

        assertThat(bench.on("8.19").alerts(rule, "10:02", "10:03")).hasSize(2);
        assertThat(bench.on("9.4").alerts(rule, "10:02", "10:03")).hasSize(1);
    }

    @Test
    void countedRowsAreRepeatedByOtherWindowsAndNotByTheSame() {
        Bench bench = Bench.of(getClass(), "counted").given(reads(3));
        String query = "FROM " + bench.index + " | STATS pages = COUNT_DISTINCT(page) BY user.name | WHERE pages >= 3";
        RuleExecution execution = bench.start(bench.rule().every("1m").esql(query));

        List<Alert> alerts = Bench.run(execution, "10:02").alerts();

        assertThat(Bench.values(alerts, "pages")).containsExactly("3");
        assertThat(Bench.values(alerts, "user.name")).containsExactly("mquist");
        assertThat(alerts.get(0).field("kibana.alert.original_time").isMissingNode())
                .isTrue();
        assertThat(Bench.run(execution, "10:02").alerts()).isEmpty();
        assertThat(Bench.run(execution, "10:03").alerts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 0", "5, 5, 0", "6, 5, 1"})
    void moreRowsThanAlertsAreAWarning(int rows, int alerts, int warnings) {
        Bench bench = Bench.of(getClass(), "most" + rows).given(reads(rows));
        String query = "FROM " + bench.index + " | STATS c = COUNT(*) BY page";

        RunOutcome.Ran ran = bench.run(bench.rule().atMost(5).esql(query), "10:05");

        assertThat(ran.alerts()).hasSize(alerts);
        assertThat(ran.warnings()).hasSize(warnings);
    }

    @Test
    void documentsAlreadyRaisedDoNotCrowdOutOthers() {
        Bench bench = Bench.of(getClass(), "pages").given(reads(5));
        String query = "FROM " + bench.index + IDS + "| SORT _id | KEEP _id, _index, page";
        RuleExecution execution = bench.start(bench.rule().every("1m").atMost(5).esql(query));

        assertThat(Bench.run(execution, "10:02").alerts()).hasSize(5);
        bench.given(event("10:02", "page", "one more"), event("10:02:30", "page", "and another"));
        assertThat(Bench.values(Bench.run(execution, "10:03").alerts(), "page"))
                .containsExactly("one more", "and another");
    }

    @Test
    void bothEndsOfTheWindowAreInside() {
        Bench bench = Bench.of(getClass(), "ends")
                .given(event("09:58:59.999"), event("09:59"), event("10:05"), event("10:05:00.001"));

        assertThat(Bench.values(
                        bench.alerts(bench.rule().esql("FROM " + bench.index + " | STATS c = COUNT(*)"), "10:05"), "c"))
                .containsExactly("2");
    }

    @Test
    void expandedRowsOfOneDocumentAreAlertsOfTheirOwn() {
        Bench bench = Bench.of(getClass(), "expanded").given(event("10:01", "page", List.of("a", "b")));
        String query = "FROM " + bench.index + IDS + "| MV_EXPAND page | KEEP _id, _index, page";

        assertThat(Bench.values(bench.alerts(bench.rule().every("1m").esql(query), "10:02", "10:03"), "page"))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void anUnknownColumnIsAnError() {
        Bench bench = Bench.of(getClass(), "unknown").given(event("10:01"));

        RunOutcome.Ran ran = bench.run(bench.rule().esql("FROM " + bench.index + " | WHERE nope == 1"), "10:05");

        assertThat(ran.alerts()).isEmpty();
        assertThat(ran.errors()).singleElement().asString().contains("Unknown column [nope]");
    }

    @Test
    void exceptionsActOnFieldsAndNotOnColumns() {
        Bench bench = Bench.of(getClass(), "exceptions")
                .given(event("10:01", "user.name", "robot"), event("10:02", "user.name", "mquist"))
                .with(ExceptionDraft.list("l")
                        .item(ExceptionDraft.match("user.name", "robot"))
                        .item(ExceptionDraft.match("who", "mquist"))
                        .catalog());
        String query = "FROM " + bench.index + " | STATS c = COUNT(*) BY who = user.name";

        assertThat(Bench.values(bench.alerts(bench.rule().excepting("l").esql(query), "10:05"), "who"))
                .containsExactly("mquist");
    }
}
