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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a rule comes in a window, asked of the cluster with the parts of the rule's own query. */
public final class NearMiss {
    /** Runs with the most lines in them; of a long scenario not every run is looked at. */
    private static final int MOST_RUNS = 40;

    /** What a window scores in which the rule finds nothing at all. */
    public static final double NOTHING = -1;

    public static final String EATEN = "without its exceptions the rule would have raised an alert in it";

    private final DetectionRule rule;
    private final Function<Instant, Anatomy> anatomies;
    private final Searcher view;

    /** @param anatomies of the rule, with the exceptions that hold at a time */
    public NearMiss(DetectionRule rule, Function<Instant, Anatomy> anatomies, Searcher view) {
        this.rule = rule;
        this.anatomies = anatomies;
        this.view = view;
    }

    public List<Step> steps(ScheduledRun run) {
        return sieve(run).steps(window(run));
    }

    public List<Group> nearest(ScheduledRun run) {
        return sieve(run).nearest(window(run));
    }

    /** What a reader should know of this run: fields that nothing has, exceptions without which it would have raised an alert. */
    public List<String> notes(ScheduledRun run) {
        try {
            List<String> notes = new ArrayList<>(sieve(run).missing(window(run)));
            notes.addAll(exceptions(run));
            return notes;
        } catch (RejectedException e) {
            return List.of();
        }
    }

    private List<String> exceptions(ScheduledRun run) {
        Anatomy anatomy = anatomies.apply(run.startedAt());
        Sieve bare = sieve(anatomy.without(it -> true));
        if (anatomy.exceptions().isEmpty() || sieve(run).passes(window(run)) || !bare.passes(window(run))) {
            return List.of();
        }
        String group = bare.nearest(window(run)).stream()
                .findFirst()
                .map(it -> ": " + Explainer.inWords(it))
                .orElse("");
        List<String> alone = anatomy.exceptions().stream()
                .filter(one -> sieve(anatomy.without(one::equals)).passes(window(run)))
                .map(Anatomy.Clause::label)
                .toList();
        return List.of(
                alone.isEmpty()
                        ? "Without its exceptions together ("
                                + anatomy.exceptions().stream()
                                        .map(Anatomy.Clause::label)
                                        .collect(Collectors.joining(", "))
                                + ") the query would have left enough for an alert" + group
                        : "Without " + String.join(", or without ", alone)
                                + " the query would have left enough for an alert" + group);
    }

    /** Whether exceptions took away so much that there was no alert. */
    public boolean eaten(ScheduledRun run) {
        try {
            return !exceptions(run).isEmpty();
        } catch (RejectedException e) {
            return false;
        }
    }

    /** Among the runs with the most lines. */
    Optional<ScheduledRun> eaten(List<ScheduledRun> runs, Staged staged) {
        return rule.metadata().exceptionsList().isEmpty()
                ? Optional.empty()
                : busiest(runs, staged).map(Candidate::run).filter(this::eaten).findFirst();
    }

    /** @see Sieve#score */
    public double score(Window window, Instant at, boolean heedingExceptions) {
        Anatomy anatomy = anatomies.apply(at);
        try {
            return sieve(heedingExceptions ? anatomy : anatomy.without(it -> true))
                    .score(window);
        } catch (RejectedException e) {
            return NOTHING;
        }
    }

    private record Candidate(ScheduledRun run, double share, long lines) {}

    /** The run in which the rule came nearest to its limit; where it has none, the one that saw the most lines. */
    Optional<ScheduledRun> closest(List<ScheduledRun> runs, Staged staged) {
        return busiest(runs, staged)
                .map(it -> new Candidate(it.run(), share(it.run()).orElse(0.0), it.lines()))
                .max(Comparator.comparingDouble(Candidate::share).thenComparingLong(Candidate::lines))
                .map(Candidate::run);
    }

    private Stream<Candidate> busiest(List<ScheduledRun> runs, Staged staged) {
        return runs.stream()
                .map(it -> new Candidate(it, 0, staged.linesIn(window(it))))
                .filter(it -> it.lines() > 0)
                .sorted(Comparator.comparingLong(Candidate::lines).reversed())
                .limit(MOST_RUNS);
    }

    private Optional<Double> share(ScheduledRun run) {
        try {
            return sieve(run).closest(window(run));
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }

    private Sieve sieve(ScheduledRun run) {
        return sieve(anatomies.apply(run.startedAt()));
    }

    private Sieve sieve(Anatomy anatomy) {
        return Sieve.of(anatomy, rule, view);
    }

    private Window window(ScheduledRun run) {
        return run.window(rule.metadata().schedule());
    }
}
