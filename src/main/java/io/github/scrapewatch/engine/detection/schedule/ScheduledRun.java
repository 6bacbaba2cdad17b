package io.github.scrapewatch.engine.detection.schedule;

import io.github.scrapewatch.rule.RuleSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of a rule.
 *
 * @param previous when the run before this one started; empty for the first, which has no gap to close
 */
public record ScheduledRun(Instant startedAt, Optional<Instant> previous) {

    /** Runs at the given times, each knowing the one before. An outage is a time left out. */
    public static List<ScheduledRun> at(List<Instant> times) {
        List<ScheduledRun> runs = new ArrayList<>();
        Optional<Instant> previous = Optional.empty();
        for (Instant time : times) {
            runs.add(new ScheduledRun(time, previous));
            previous = Optional.of(time);
        }
        return List.copyOf(runs);
    }

    /** All runs that can see something of the span, where Kibana starts one at {@code phase} and then one every interval. */
    public static List<ScheduledRun> seeing(Window span, RuleSchedule schedule, Instant phase) {
        if (!schedule.from().relative() || !schedule.to().relative()) {
            throw new IllegalArgumentException("a window from " + schedule.from() + " to " + schedule.to()
                    + " does not move with the runs: begin both with 'now'");
        }
        Duration interval = schedule.interval().toDuration();
        long steps = Math.floorDiv(Duration.between(phase, span.from()).toMillis(), interval.toMillis());
        Instant time = phase.plus(interval.multipliedBy(steps));
        // The window of a run may end before the run ("to": "now-1h") or, rarely, after it.
        while (!window(schedule, time).to().isBefore(span.from())) {
            time = time.minus(interval);
        }
        List<Instant> times = new ArrayList<>();
        for (time = time.plus(interval);
                !window(schedule, time).from().isAfter(span.to());
                time = time.plus(interval)) {
            if (window(schedule, time).meets(span)) {
                times.add(time);
            }
        }
        return at(times);
    }

    private static Window window(RuleSchedule schedule, Instant startedAt) {
        return new Window(schedule.from().resolve(startedAt), schedule.to().resolve(startedAt));
    }

    /** The span of this run alone, no gap closed. */
    public Window window(RuleSchedule schedule) {
        return window(schedule, startedAt);
    }
}
