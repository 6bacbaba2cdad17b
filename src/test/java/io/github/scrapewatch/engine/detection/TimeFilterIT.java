package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Checklist 1: inclusive from and to, timestamp override with fallback, the combined timestamp. */
class TimeFilterIT {
    @Test
    void bothEndsOfTheWindowAreInside() {
        Bench bench = Bench.of(getClass(), "ends")
                .given(
                        event("09:58:59.999", "page", "before"),
                        event("09:59", "page", "first"),
                        event("10:05", "page", "last"),
                        event("10:05:00.001", "page", "after"));

        assertThat(Bench.values(bench.alerts(bench.rule().query(), "10:05"), "page"))
                .containsExactly("first", "last");
    }

    @Test
    void anOverrideCountsInsteadOfTheTimestampAndIsNotRescuedByIt() {
        Bench bench = Bench.of(getClass(), "override")
                .given(
                        event("08:00", "event.ingested", Bench.iso("10:04"), "page", "ingested late"),
                        event("10:04", "event.ingested", Bench.iso("11:00"), "page", "ingested after the run"),
                        event("10:03", "page", "has no override"));

        assertThat(Bench.values(bench.alerts(bench.rule().by("event.ingested").query(), "10:05"), "page"))
                .containsExactlyInAnyOrder("ingested late", "has no override");
    }

    @Test
    void withoutFallbackAnEventWithoutOverrideIsNotSeen() {
        Bench bench = Bench.of(getClass(), "nofallback")
                .given(event("10:03"), event("08:00", "event.ingested", Bench.iso("10:04"), "page", "late"));

        assertThat(Bench.values(
                        bench.alerts(bench.rule().byNothingBut("event.ingested").query(), "10:05"), "page"))
                .containsExactly("late");
    }

    @Test
    void theCombinedTimestampSpeaksForEventsWithAndWithoutOverride() {
        Bench bench = Bench.of(getClass(), "combined")
                .given(
                        event("08:00", "event.ingested", Bench.iso("10:04"), "user.name", "mquist"),
                        event("10:02", "user.name", "mquist"));

        var alerts = bench.alerts(bench.rule().by("event.ingested").threshold(2, "user.name"), "10:05");

        assertThat(Bench.values(alerts, "kibana.alert.original_time")).containsExactly(Bench.iso("10:04"));
        assertThat(alerts.get(0)
                        .field("kibana.alert.threshold_result")
                        .path("from")
                        .asText())
                .isEqualTo(Bench.iso("10:02"));
    }

    @Test
    void originalTimeStaysTheTimestampUnderAnOverride() {
        Bench bench = Bench.of(getClass(), "original").given(event("08:00", "event.ingested", Bench.iso("10:04")));

        assertThat(Bench.values(
                        bench.alerts(bench.rule().by("event.ingested").query(), "10:05"), "kibana.alert.original_time"))
                .containsExactly(Bench.iso("08:00"));
    }
}
