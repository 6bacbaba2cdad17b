package io.github.scrapewatch.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.rule.RuleSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds what a comparison of all runs would find, with fewer questions. */
class NearestRunTest {
    private static final Instant START = Scans.START;
    private static final RuleSchedule SCHEDULE =
            Scans.rule("any", RuleText.query()).rule().orElseThrow().metadata().schedule();

    private final AtomicInteger questions = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheFirstOfThoseThatComeFurthest(long seed) {
        Random random = new Random(seed);
        List<Instant> events = new ArrayList<>();
        for (int burst = 0; burst < 6; burst++) {
            Instant at = START.plusSeconds(random.nextInt(20 * 86_400));
            for (int i = random.nextInt(40); i >= 0; i--) {
                events.add(at.plusSeconds(random.nextInt(600)));
            }
        }
        Agenda.Day runs = runs(Duration.ofDays(21));
        double most = runs.runs().stream()
                .mapToDouble(it -> count(events, it.window(SCHEDULE)))
                .max()
                .orElseThrow();
        ScheduledRun first = runs.runs().stream()
                .filter(it -> count(events, it.window(SCHEDULE)) == most)
                .findFirst()
                .orElseThrow();
        NearestRun.Found found = find(runs, events);
        assertThat(found.score()).isEqualTo(most);
        assertThat(found.run()).isEqualTo(first);
        assertThat(found.everywhere()).isTrue();
        assertThat(questions).hasValueLessThan(190);
    }

    @Test
    void saysWhereItHasNotComparedAll() {
        List<Instant> events = new ArrayList<>();
        for (int hour = 0; hour < 24 * 300; hour++) {
            events.add(START.plus(Duration.ofHours(hour)));
        }
        events.add(START.plus(Duration.ofHours(24 * 150 + 7)));
        events.add(START.plus(Duration.ofHours(24 * 260 + 7)));
        NearestRun.Found found = find(runs(Duration.ofDays(300)), events);
        assertThat(found.everywhere()).isFalse();
        assertThat(found.score()).isPositive();
        assertThat(questions).hasValueLessThan(260);
    }

    private NearestRun.Found find(Agenda.Day runs, List<Instant> events) {
        return new NearestRun(runs, (window, at) -> {
                    questions.incrementAndGet();
                    return count(events, window);
                })
                .find()
                .orElseThrow();
    }

    private static Agenda.Day runs(Duration length) {
        return Agenda.whole(SCHEDULE, new Window(START, START.plus(length)), Optional.empty());
    }

    private static double count(List<Instant> events, Window window) {
        return events.stream().filter(it -> window.meets(new Window(it, it))).count();
    }
}
