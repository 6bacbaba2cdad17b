package io.github.scrapewatch.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.rule.DateMath;
import io.github.scrapewatch.rule.Period;
import io.github.scrapewatch.rule.RuleSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant BEGIN = Instant.parse("2026-03-03T09:02:00Z");

    @Test
    void goesFromTheFirstRunThatSeesTheBeginningToTheFirstThatSeesTheEnd() {
        assertThat(starts(every("5m", "now-11m", "now"), Duration.ofMinutes(6)))
                .containsExactly("2026-03-03T09:05:00Z", "2026-03-03T09:10:00Z");
    }

    @Test
    void waitsForRunsThatLookAtThePastOnly() {
        assertThat(starts(every("5m", "now-71m", "now-1h"), Duration.ofMinutes(6)))
                .containsExactly("2026-03-03T10:05:00Z", "2026-03-03T10:10:00Z");
    }

    @Test
    void makesOneRunForOneMoment() {
        assertThat(starts(every("1h", "now-2h", "now"), Duration.ZERO)).containsExactly("2026-03-03T10:00:00Z");
    }

    @Test
    void comesInDays() {
        Agenda agenda = Agenda.of(
                every("5m", "now-6m", "now"), new Window(BEGIN, BEGIN.plus(Duration.ofDays(3))), Optional.empty());
        List<Integer> sizes = new ArrayList<>();
        Instant expected = Instant.parse("2026-03-03T09:05:00Z");
        while (agenda.hasNext()) {
            Agenda.Day day = agenda.next();
            sizes.add(day.runs().size());
            for (ScheduledRun run : day.runs()) {
                assertThat(run.startedAt()).isEqualTo(expected);
                expected = expected.plus(Duration.ofMinutes(5));
            }
        }
        assertThat(sizes).containsExactly(288, 288, 288, 1);
    }

    @Test
    void knowsWhatADayOfRunsLooksAt() {
        Agenda.Day day = Agenda.of(
                        every("5m", "now-11m", "now"),
                        new Window(BEGIN, BEGIN.plus(Duration.ofMinutes(6))),
                        Optional.empty())
                .next();
        assertThat(day.seen())
                .isEqualTo(new Window(Instant.parse("2026-03-03T08:54:00Z"), Instant.parse("2026-03-03T09:10:00Z")));
    }

    @Test
    void beginsAfterWhatIsHistory() {
        RuleSchedule schedule = every("5m", "now-11m", "now");
        Window span = new Window(BEGIN, BEGIN.plus(Duration.ofMinutes(20)));
        assertThat(starts(Agenda.of(schedule, span, Optional.of(Instant.parse("2026-03-03T09:15:00Z")))))
                .containsExactly("2026-03-03T09:20:00Z", "2026-03-03T09:25:00Z");
        assertThat(starts(Agenda.of(schedule, span, Optional.of(BEGIN.minusSeconds(9_000)))))
                .hasSize(5);
        assertThat(starts(Agenda.of(schedule, span, Optional.of(BEGIN.plusSeconds(9_000)))))
                .isEmpty();
    }

    @Test
    void refusesAWindowThatStandsStill() {
        assertThatThrownBy(() -> Agenda.of(
                        every("5m", "2026-01-01T00:00:00Z", "now"), new Window(BEGIN, BEGIN), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("begin both with 'now'");
    }

    private static RuleSchedule every(String interval, String from, String to) {
        return new RuleSchedule(Period.of(interval), DateMath.of(from), DateMath.of(to));
    }

    private static List<String> starts(RuleSchedule schedule, Duration length) {
        return starts(Agenda.of(schedule, new Window(BEGIN, BEGIN.plus(length)), Optional.empty()));
    }

    private static List<String> starts(Agenda agenda) {
        List<String> starts = new ArrayList<>();
        agenda.forEachRemaining(
                day -> day.runs().forEach(it -> starts.add(it.startedAt().toString())));
        return starts;
    }
}
