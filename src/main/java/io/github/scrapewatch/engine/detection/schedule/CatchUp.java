package io.github.scrapewatch.engine.detection.schedule;

import io.github.scrapewatch.rule.RuleSchedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run reads after missed runs: windows of former intervals first, then its own.
 *
 * @param remaining the part of the gap that no window covers
 */
public record CatchUp(List<Window> windows, Duration remaining) {
    /** Kibana goes back no further; an outage test must exceed it. */
    private static final long MOST_INTERVALS = 4;

    public static CatchUp of(ScheduledRun run, RuleSchedule schedule) {
        Window own = run.window(schedule);
        Duration interval = schedule.interval().toDuration();
        Duration gap = gap(run, own);
        long missed = Math.min(ceilDiv(gap, interval), MOST_INTERVALS);
        List<Window> windows = new ArrayList<>();
        for (long back = missed; back >= 0; back--) {
            windows.add(own.earlier(interval.multipliedBy(back)));
        }
        Duration remaining = gap.minus(interval.multipliedBy(missed));
        return new CatchUp(List.copyOf(windows), remaining.isNegative() ? Duration.ZERO : remaining);
    }

    private static Duration gap(ScheduledRun run, Window own) {
        return run.previous()
                .map(previous -> Duration.between(previous, run.startedAt()).minus(own.length()))
                .filter(gap -> !gap.isNegative())
                .orElse(Duration.ZERO);
    }

    private static long ceilDiv(Duration gap, Duration interval) {
        return -Math.floorDiv(-gap.toMillis(), interval.toMillis());
    }
}
