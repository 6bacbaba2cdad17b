package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Anatomy;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.result.Explanation.Group;
import io.github.scrapewatch.result.Explanation.Step;
import io.github.scrapewatch.rule.DetectionRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How far a rule comes in a window, asked of the cluster with the parts of the rule's own query. */
final class NearMiss {
    /** Runs with the most lines in them; of a long scenario not every run is looked at. */
    private static final int MOST_RUNS = 40;

    private final DetectionRule rule;
    private final Function<Instant, Anatomy> anatomies;
    private final Searcher view;

    /** @param anatomies of the rule, with the exceptions that hold at a time */
    NearMiss(DetectionRule rule, Function<Instant, Anatomy> anatomies, Searcher view) {
        this.rule = rule;
        this.anatomies = anatomies;
        this.view = view;
    }

    List<Step> steps(ScheduledRun run) {
        Anatomy anatomy = anatomies.apply(run.startedAt());
        if (anatomy instanceof Anatomy.Commands commands) {
            return new EsqlNarrowing(commands, view).steps(window(run));
        }
        return anatomy instanceof Anatomy.Clauses clauses
                ? new DslNarrowing(clauses, view).steps(window(run))
                : List.of();
    }

    List<Group> nearest(ScheduledRun run) {
        Anatomy anatomy = anatomies.apply(run.startedAt());
        if (anatomy instanceof Anatomy.Commands commands) {
            return new EsqlNarrowing(commands, view).nearest(window(run));
        }
        return anatomy instanceof Anatomy.Clauses clauses
                ? new DslNarrowing(clauses, view).nearest(window(run), rule)
                : List.of();
    }

    private record Candidate(ScheduledRun run, double share, long lines) {}

    /** The run in which the rule came nearest to its limit; where it has none, the one that saw the most lines. */
    Optional<ScheduledRun> closest(List<ScheduledRun> runs, Staged staged) {
        return runs.stream()
                .map(it -> new Candidate(it, 0, staged.linesIn(window(it))))
                .filter(it -> it.lines() > 0)
                .sorted(Comparator.comparingLong(Candidate::lines).reversed())
                .limit(MOST_RUNS)
                .map(it -> new Candidate(it.run(), share(it.run()).orElse(0.0), it.lines()))
                .max(Comparator.comparingDouble(Candidate::share).thenComparingLong(Candidate::lines))
                .map(Candidate::run);
    }

    private Optional<Double> share(ScheduledRun run) {
        try {
            Anatomy anatomy = anatomies.apply(run.startedAt());
            if (anatomy instanceof Anatomy.Commands commands) {
                return new EsqlNarrowing(commands, view).closest(window(run));
            }
            return anatomy instanceof Anatomy.Clauses clauses && rule instanceof DetectionRule.Threshold threshold
                    ? new DslNarrowing(clauses, view).closest(window(run), threshold.threshold())
                    : Optional.empty();
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }

    private Window window(ScheduledRun run) {
        return run.window(rule.metadata().schedule());
    }
}
