package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checklist 5: boundary at from, arrays, missing fields, the history under the query, combinations in chunks. */
class NewTermsIT {
    @Test
    void aValueThatTheHistoryHasIsNotNew() {
        Bench bench = Bench.of(getClass(), "history")
                .given(
                        event("-1 09:00", "user.name", "known"),
                        event("10:01", "user.name", "known"),
                        event("10:02", "user.name", "new"),
                        event("10:03", "user.name", "new"));

        List<Alert> alerts = bench.alerts(bench.rule().newTerms("now-7d", "user.name"), "10:05");

        assertThat(Bench.values(alerts, "kibana.alert.new_terms")).containsExactly("['new']");
        assertThat(Bench.values(alerts, "kibana.alert.original_time")).containsExactly(Bench.iso("10:02"));
    }

    @Test
    void aFirstEventRightAtTheBeginningOfTheWindowIsNotNew() {
        Bench bench = Bench.of(getClass(), "from")
                .given(event("09:59", "user.name", "at from"), event("09:59:00.001", "user.name", "just after"));

        assertThat(Bench.values(bench.alerts(bench.rule().newTerms("now-7d", "user.name"), "10:05"), "user.name"))
                .containsExactly("just after");
    }

    @Test
    void theHistoryHasOnlyWhatTheQueryMatches() {
        Bench bench = Bench.of(getClass(), "query")
                .given(
                        event("-1 09:00", "user.name", "mquist", "event.action", "login"),
                        event("10:01", "user.name", "mquist"));

        assertThat(bench.alerts(bench.rule().newTerms("now-7d", "user.name"), "10:05"))
                .hasSize(1);
        assertThat(bench.alerts(bench.rule().kuery("").newTerms("now-7d", "user.name"), "10:05"))
                .isEmpty();
    }

    @Test
    void eachValueOfAnArrayIsATermAndAMissingFieldIsNone() {
        Bench bench =
                Bench.of(getClass(), "arrays").given(event("10:01", "user.name", List.of("a", "b")), event("10:02"));

        assertThat(Bench.values(
                        bench.alerts(bench.rule().newTerms("now-7d", "user.name"), "10:05"), "kibana.alert.new_terms"))
                .containsExactlyInAnyOrder("['a']", "['b']");
    }

    @Test
    void combinationsAreNewEvenWhereTheirValuesAreNot() {
        Bench bench = Bench.of(getClass(), "combinations")
                .given(
                        event("-1 09:00", "user.name", "a", "space", "ENG"),
                        event("-1 09:01", "user.name", "b", "space", "HR"),
                        event("10:01", "user.name", "a", "space", "ENG"),
                        event("10:02", "user.name", "a", "space", "HR"),
                        event("10:03", "user.name", "a"));

        assertThat(Bench.values(
                        bench.alerts(bench.rule().newTerms("now-7d", "user.name", "space"), "10:05"),
                        "kibana.alert.new_terms"))
                .containsExactly("['a','HR']");
    }

    @Test
    void combinationsBeyondOneChunkAreFound() {
        List<ObjectNode> events = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            if (i % 11 != 0) {
                events.add(event("-1 09:00", "user.name", "mquist", "page", "p" + i));
            }
            events.add(event("10:01", "user.name", "mquist", "page", "p" + i));
        }
        Bench bench = Bench.of(getClass(), "chunks").given(events);

        assertThat(bench.alerts(bench.rule().newTerms("now-7d", "user.name", "page"), "10:05"))
                .hasSize(100);
    }

    @Test
    void aTermThatSeveralRunsSeeIsRaisedOnce() {
        Bench bench = Bench.of(getClass(), "overlap").given(event("10:01", "user.name", "new"));

        assertThat(bench.alerts(
                        bench.rule().every("1m").newTerms("now-7d", "user.name"), "10:02", "10:03", "10:04", "10:04"))
                .hasSize(1);
    }

    @Test
    void aHistoryNoLongerThanTheWindowIsAnError() {
        Bench bench = Bench.of(getClass(), "short").given(event("10:01", "user.name", "new"));

        assertThat(bench.run(bench.rule().newTerms("now-6m", "user.name"), "10:05")
                        .errors())
                .singleElement()
                .asString()
                .contains("history_window_start");
    }

    @Test
    void exceptedEventsAreMissingInTheHistoryToo() {
        Bench bench = Bench.of(getClass(), "excepted")
                .given(
                        event("-1 09:00", "user.name", "mquist", "space", "SANDBOX"),
                        event("10:01", "user.name", "mquist", "space", "ENG"))
                .with(ExceptionDraft.list("l")
                        .item(ExceptionDraft.match("space", "SANDBOX"))
                        .catalog());

        assertThat(bench.alerts(bench.rule().excepting("l").newTerms("now-7d", "user.name"), "10:05"))
                .hasSize(1);
    }
}
