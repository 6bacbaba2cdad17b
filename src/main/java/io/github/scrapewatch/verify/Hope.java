package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.rule.RuleSchedule;
import io.github.scrapewatch.verify.chance.Chance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Leaves out runs that cannot raise anything: what all of several windows together do not reach, none of them does. */
record Hope(Chance chance, RuleSchedule schedule) {
    /** As long as a question to all windows at once is cheaper than one to each. */
    private static final Duration LONGEST = Duration.ofHours(12);

    List<ScheduledRun> of(List<ScheduledRun> runs) {
        List<ScheduledRun> hopeful = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= runs.size(); to++) {
            if (to == runs.size() || all(runs, from, to + 1).length().compareTo(LONGEST) > 0) {
                if (to - from == 1 || hope(all(runs, from, to))) {
                    hopeful.addAll(runs.subList(from, to));
                }
                from = to;
            }
        }
        return hopeful;
    }

    private Window all(List<ScheduledRun> runs, int from, int to) {
        return new Window(
                runs.get(from).window(schedule).from(),
                runs.get(to - 1).window(schedule).to());
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
