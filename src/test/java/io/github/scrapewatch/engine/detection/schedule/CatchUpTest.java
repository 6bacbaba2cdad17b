package io.github.scrapewatch.engine.detection.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.rule.DateMath;
import io.github.scrapewatch.rule.Period;
import io.github.scrapewatch.rule.RuleSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checklist 9: windows after 0, 1, 4 and 5 missed runs, and the runs that see a span. */
class CatchUpTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private static CatchUp afterMissing(int runs) {
        Instant previous = NOON.minus(Duration.ofMinutes(5L * (runs + 1)));
        return CatchUp.of(new ScheduledRun(NOON, Optional.of(previous)), RuleSchedule.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, PT0S", "1, 2, PT0S", "2, 3, PT0S", "4, 5, PT0S", "5, 5, PT4M", "6, 5, PT9M"})
    void addsAWindowForEachMissedIntervalUpToFour(int missed, int windows, Duration remaining) {
        CatchUp catchUp = afterMissing(missed);

        assertThat(catchUp.windows()).hasSize(windows);
        assertThat(catchUp.remaining()).isEqualTo(remaining);
    }

    @Test
    void theOldestWindowComesFirstAndTheRunsOwnLast() {
        assertThat(afterMissing(1).windows())
                .containsExactly(
                        new Window(Instant.parse("2026-01-05T11:49:00Z"), Instant.parse("2026-01-05T11:55:00Z")),
                        new Window(Instant.parse("2026-01-05T11:54:00Z"), NOON));
    }

    @Test
    void theFirstRunHasNoGap() {
        assertThat(CatchUp.of(new ScheduledRun(NOON, Optional.empty()), RuleSchedule.DEFAULT)
                        .windows())
                .hasSize(1);
    }

    @Test
    void theRunsThatSeeASpanAreAllThatTouchItAndNoOther() {
        Window span = new Window(Instant.parse("2026-01-05T10:01:00Z"), Instant.parse("2026-01-05T10:04:00Z"));

        assertThat(ScheduledRun.seeing(span, RuleSchedule.DEFAULT, NOON))
                .extracting(ScheduledRun::startedAt)
                .containsExactly(Instant.parse("2026-01-05T10:05:00Z"), Instant.parse("2026-01-05T10:10:00Z"));
    }

    @Test
    void aSpanAtTheVeryEndsOfWindowsIsSeen() {
        Instant instant = Instant.parse("2026-01-05T10:05:00Z");
        Window span = new Window(instant, instant);

        assertThat(ScheduledRun.seeing(span, RuleSchedule.DEFAULT, NOON))
                .extracting(ScheduledRun::startedAt)
                .containsExactly(instant, instant.plus(Duration.ofMinutes(5)));
    }

    @Test
    void runsThatLookAtFormerTimesAreFoundToo() {
        var schedule = new RuleSchedule(Period.of("5m"), DateMath.of("now-66m"), DateMath.of("now-1h"));
        Window span = new Window(NOON, NOON.plusSeconds(60));

        assertThat(ScheduledRun.seeing(span, schedule, NOON))
                .extracting(ScheduledRun::startedAt)
                .containsExactly(Instant.parse("2026-01-05T13:00:00Z"), Instant.parse("2026-01-05T13:05:00Z"));
    }

    @Test
    void aFixedWindowIsRefused() {
        var schedule = new RuleSchedule(Period.of("5m"), DateMath.of("2026-01-01T00:00:00Z"), DateMath.of("now"));

        assertThatThrownBy(() -> ScheduledRun.seeing(new Window(NOON, NOON), schedule, NOON))
                .hasMessageContaining("begin both with 'now'");
    }

    @Test
    void anOutageIsATimeLeftOut() {
        List<ScheduledRun> runs = ScheduledRun.at(List.of(NOON, NOON.plusSeconds(900)));

        assertThat(runs.get(0).previous()).isEmpty();
        assertThat(runs.get(1).previous()).contains(NOON);
    }
}
