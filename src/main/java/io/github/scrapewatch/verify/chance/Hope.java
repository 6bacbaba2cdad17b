package io.github.scrapewatch.verify.chance;

import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.rule.RuleSchedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Leaves out runs that cannot raise anything: what all of several windows together do not reach, none of them does.
 *
 * @param contents of two windows of which this is the same, one answer is enough; empty where nobody can tell
 * @param sighted whether it is known of each run that it sees something
 */
public record Hope(Chance chance, RuleSchedule schedule, Function<Window, Optional<String>> contents, boolean sighted) {
    /** As long as a question to all windows at once is cheaper than one to each. */
    private static final Duration LONGEST = Duration.ofHours(12);

    /** Of so many runs the question whether to make them would cost as much as the runs. */
    private static final int FEW = 5;

    private static final int PARTS = 4;

    public List<ScheduledRun> of(List<ScheduledRun> runs) {
        List<ScheduledRun> hopeful = new ArrayList<>();
        Duration longest = longest(runs);
        int from = 0;
        for (int to = 1; to <= runs.size(); to++) {
            if (to == runs.size() || all(runs.subList(from, to + 1)).length().compareTo(longest) > 0) {
                reaching(runs.subList(from, to), hopeful);
                from = to;
            }
        }
        return hopeful;
    }

    /** Of rules that look back far, what several runs look at is not much more than what one does. */
    private Duration longest(List<ScheduledRun> runs) {
        Duration several = runs.isEmpty()
                ? LONGEST
                : runs.get(0).window(schedule).length().multipliedBy(3).dividedBy(2);
        return several.compareTo(LONGEST) > 0 ? several : LONGEST;
    }

    /** Where it is told when limits are reached, the runs that see something of it; without, those of which nothing better is known. */
    private void reaching(List<ScheduledRun> runs, List<ScheduledRun> hopeful) {
        Optional<List<Window>> spans = questions(runs) > FEW ? chance.reached(all(runs)) : Optional.empty();
        if (spans.isEmpty()) {
            add(runs, hopeful);
            return;
        }
        List<ScheduledRun> reaching = runs.stream()
                .filter(run -> spans.get().stream().anyMatch(run.window(schedule)::meets))
                .toList();
        Duration lookBack = runs.get(0).window(schedule).length();
        if (spans.get().stream().allMatch(it -> it.length().compareTo(lookBack) <= 0)) {
            // Each run sees the whole of one, or nearly so.
            hopeful.addAll(reaching);
        } else {
            divide(reaching, hopeful);
        }
    }

    private void add(List<ScheduledRun> runs, List<ScheduledRun> hopeful) {
        boolean telling = !sighted || chance.limits(all(runs));
        int questions = questions(runs);
        if (questions > 1 && telling && !hope(all(runs))) {
            return;
        }
        if (!telling) {
            hopeful.addAll(runs);
            return;
        }
        divide(runs, hopeful);
    }

    private void divide(List<ScheduledRun> runs, List<ScheduledRun> hopeful) {
        if (questions(runs) <= FEW) {
            hopeful.addAll(runs);
            return;
        }
        int part = (runs.size() + PARTS - 1) / PARTS;
        for (int from = 0; from < runs.size(); from += part) {
            add(runs.subList(from, Math.min(from + part, runs.size())), hopeful);
        }
    }

    /** So many answers will have to be asked for; those about the same events are asked for once. */
    private int questions(List<ScheduledRun> runs) {
        Set<String> known = new HashSet<>();
        int unknown = 0;
        for (ScheduledRun run : runs) {
            Optional<String> same = contents.apply(run.window(schedule));
            same.ifPresent(known::add);
            unknown += same.isEmpty() ? 1 : 0;
        }
        return known.size() + unknown;
    }

    private Window all(List<ScheduledRun> runs) {
        return new Window(
                runs.get(0).window(schedule).from(),
                runs.get(runs.size() - 1).window(schedule).to());
    }

    /** A query that cannot be asked is for the runs to complain of. */
    private boolean hope(Window window) {
        try {
            return chance.in(window);
        } catch (RejectedException e) {
            return true;
        }
    }
}
