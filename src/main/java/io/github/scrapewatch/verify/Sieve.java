package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.detection.Anatomy;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.result.Explanation.Group;
import io.github.scrapewatch.result.Explanation.Step;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule's query part by part: each is asked for what it leaves of a window. */
interface Sieve {
    /** Of a rule that cannot be taken apart. */
    Sieve WHOLE = new Sieve() {
        @Override
        public List<Step> steps(Window window) {
            return List.of();
        }

        @Override
        public List<Long> left(Window window) {
            return List.of();
        }

        @Override
        public int parts() {
            return 0;
        }

        @Override
        public List<Group> nearest(Window window) {
            return List.of();
        }

        @Override
        public Optional<Double> closest(Window window) {
            return Optional.empty();
        }

        @Override
        public boolean passes(Window window) {
            return false;
        }

        @Override
        public List<String> missing(Window window) {
            return List.of();
        }
    };

    static Sieve of(Anatomy anatomy, DetectionRule rule, Searcher view) {
        if (anatomy instanceof Anatomy.Commands commands) {
            return new EsqlNarrowing(commands, view);
        }
        return anatomy instanceof Anatomy.Clauses clauses ? new DslNarrowing(clauses, rule, view) : WHOLE;
    }

    List<Step> steps(Window window);

    /** How much each part leaves; the first is the window itself. */
    List<Long> left(Window window);

    /** The most that it can be asked for. */
    int parts();

    List<Group> nearest(Window window);

    /** How much the largest group has of what it takes; empty where there is no group, or no limit. */
    Optional<Double> closest(Window window);

    /** Whether there is something at the end of which the rule could raise an alert. */
    boolean passes(Window window);

    /** Where a part leaves nothing: the fields that it reads and that nothing before it has, each in a sentence. */
    List<String> missing(Window window);

    /**
     * How far the window comes: from -1, where there is nothing, to 0, the more parts leave something and the more the last of them
     * leaves; above it the share of the limit. A window has never more than a longer one around it, as far as parts only count and compare.
     */
    default double score(Window window) {
        Optional<Double> share = closest(window).filter(it -> it > 0);
        if (share.isPresent()) {
            return share.get();
        }
        List<Long> left = left(window).stream().takeWhile(it -> it > 0).toList();
        if (left.isEmpty()) {
            return NearMiss.NOTHING;
        }
        double last = left.get(left.size() - 1);
        return (left.size() - 1 + last / (last + 1)) / (parts() + 1) - 1;
    }

    /** @param where they are left */
    static String missing(long left, String unit, String where, String field) {
        return left == 1
                ? "The one " + unit + " left " + where + " has no value in " + field + "."
                : "None of the " + left + " " + unit + "s left " + where + " has a value in " + field + ".";
    }

    /** Those that leave out something, and how many others there are. */
    static List<Step> steps(List<Anatomy.Clause> exceptions, List<Long> left, long before) {
        List<Step> steps = new ArrayList<>();
        long events = before;
        int idle = 0;
        for (int i = 0; i < exceptions.size(); i++) {
            if (left.get(i) == events) {
                idle++;
            } else {
                steps.add(new Step(exceptions.get(i).label(), left.get(i), "events"));
                events = left.get(i);
            }
        }
        if (idle > 0) {
            String label = idle == 1 ? "an exception" : idle + " exceptions";
            steps.add(new Step(label + " that leave" + (idle == 1 ? "s" : "") + " out nothing here", events, "events"));
        }
        return steps;
    }
}
