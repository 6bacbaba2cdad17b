package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.rule.RuleSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The runs of a rule over a span, a day of them at a time: a span may be long, and a clock may be wrong by decades. The first is the first
 * that can see the beginning, the last the first that can see the end: what a later one would make of the silence after the logs is
 * nobody's business. Runs start at full multiples of the interval since 1970, so that they do not depend on where the logs begin.
 */
final class Agenda implements Iterator<Agenda.Day> {
    private static final Duration DAY = Duration.ofDays(1);

    private final RuleSchedule schedule;
    private final Window span;
    private final Duration interval;
    private Instant next;
    private boolean over;

    /** Runs one after the other. */
    record Day(RuleSchedule schedule, Instant first, int count) {

        private Instant start(int number) {
            return first.plus(schedule.interval().toDuration().multipliedBy(number));
        }

        /** All that its runs look at. */
        Window seen() {
            return new Window(
                    run(0).window(schedule).from(),
                    run(count - 1).window(schedule).to());
        }

        List<ScheduledRun> runs() {
            List<ScheduledRun> runs = new ArrayList<>(count);
            for (int number = 0; number < count; number++) {
                runs.add(run(number));
            }
            return runs;
        }

        ScheduledRun startedAt(Instant time) {
            return new ScheduledRun(
                    time, Optional.of(time.minus(schedule.interval().toDuration())));
        }

        ScheduledRun run(int number) {
            return new ScheduledRun(start(number), Optional.of(start(number - 1)));
        }
    }

    private Agenda(RuleSchedule schedule, Window span, Instant first) {
        this.schedule = schedule;
        this.span = span;
        this.interval = schedule.interval().toDuration();
        this.next = first;
    }

    /** @param after no run starts up to then; what lies before is history */
    static Agenda of(RuleSchedule schedule, Window span, Optional<Instant> after) {
        if (!schedule.from().relative() || !schedule.to().relative()) {
            throw new IllegalArgumentException("a window from " + schedule.from() + " to " + schedule.to()
                    + " does not move with the runs: begin both with 'now'");
        }
        Duration interval = schedule.interval().toDuration();
        Instant first = floor(span.from(), interval);
        // The window of a run may end before the run, or after it.
        while (!window(schedule, first).to().isBefore(span.from())) {
            first = first.minus(interval);
        }
        while (window(schedule, first).to().isBefore(span.from())) {
            first = first.plus(interval);
        }
        if (after.isPresent() && !after.get().isBefore(first)) {
            first = floor(after.get(), interval).plus(interval);
        }
        Agenda agenda = new Agenda(schedule, span, first);
        // Somebody may want nothing but history.
        agenda.over = agenda.seesTheEnd(first.minus(interval)) && after.isPresent();
        return agenda;
    }

    /** All runs as if of one day. */
    static Day whole(RuleSchedule schedule, Window span, Optional<Instant> after) {
        Agenda agenda = of(schedule, span, after);
        Instant first = agenda.next;
        int count = 0;
        while (agenda.hasNext()) {
            count += agenda.next().count();
        }
        return new Day(schedule, first, count);
    }

    private static Instant floor(Instant time, Duration interval) {
        return time.minusMillis(Math.floorMod(time.toEpochMilli(), interval.toMillis()));
    }

    private static Window window(RuleSchedule schedule, Instant start) {
        return new ScheduledRun(start, Optional.empty()).window(schedule);
    }

    @Override
    public boolean hasNext() {
        return !over;
    }

    @Override
    public Day next() {
        if (over) {
            throw new NoSuchElementException();
        }
        int count = (int) Math.max(1, DAY.dividedBy(interval));
        over = seesTheEnd(start(count - 1));
        if (over) {
            count = firstThatSeesTheEnd(count - 1) + 1;
        }
        Day day = new Day(schedule, next, count);
        next = start(count);
        return day;
    }

    private Instant start(int number) {
        return next.plus(interval.multipliedBy(number));
    }

    /** @param last one that does */
    private int firstThatSeesTheEnd(int last) {
        int low = 0;
        int high = last;
        while (low < high) {
            int middle = (low + high) / 2;
            if (seesTheEnd(start(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    private boolean seesTheEnd(Instant start) {
        return !window(schedule, start).to().isBefore(span.to());
    }
}
