package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.RuleExecution;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.verify.chance.Chance;
import io.github.scrapewatch.verify.chance.Hope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One rule over all of a span: makes those of its runs that could raise something, in their order. */
final class RulePass {
    private final Ground ground;
    private final RuleFile file;
    private final DetectionRule rule;
    private final RuleCourse course;

    /**
     * What a rule runs over.
     *
     * @param when there is anything at all; empty if nobody knows
     * @param after no run starts up to then
     * @param sink takes the alerts as they are for good
     */
    record Ground(
            DetectionEngine engine,
            ChanceOf chances,
            Window span,
            Optional<Occupied> when,
            Optional<Instant> after,
            Consumer<List<Alert>> sink,
            LongSupplier nanos) {}

    @FunctionalInterface
    interface ChanceOf {
        /** @throws IllegalArgumentException where the rule's query cannot be read */
        Chance of(DetectionRule rule);
    }

    RulePass(Ground ground, RuleFile file) {
        this.ground = ground;
        this.file = file;
        this.rule = file.rule().orElseThrow();
        this.course = new RuleCourse(file);
    }

    RuleCourse.Outcome run() {
        long begin = ground.nanos().getAsLong();
        Optional<String> obstacle = ground.engine().obstacleTo(rule);
        boolean blind = false;
        if (obstacle.isEmpty()) {
            RuleExecution execution = ground.engine().start(rule);
            Chance chance = chance();
            Hope hope = new Hope(chance, rule.metadata().schedule(), window -> Optional.empty(), false);
            Agenda agenda = Agenda.of(rule.metadata().schedule(), ground.span(), ground.after());
            while (agenda.hasNext()) {
                Agenda.Day day = agenda.next();
                if (chance == Chance.ALWAYS
                        || ground.when().map(it -> it.touches(day.seen())).orElse(true)) {
                    List<ScheduledRun> runs = day.runs();
                    settle(execution.settle(runs.get(0)));
                    hope.of(runs).forEach(run -> course.add(run, execution.run(run)));
                }
            }
            settle(List.copyOf(execution.alerts()));
            blind = course.idle() && !chance.sees(ground.span());
        }
        return course.outcome(obstacle, blind, ground.nanos().getAsLong() - begin);
    }

    /** A query that cannot be asked is for the runs to complain of. */
    private Chance chance() {
        try {
            return ground.chances().of(rule);
        } catch (RejectedException | IllegalArgumentException e) {
            return Chance.ALWAYS;
        }
    }

    private void settle(List<Alert> alerts) {
        if (!alerts.isEmpty()) {
            course.settle(alerts);
            ground.sink().accept(alerts);
        }
    }

    @Override
    public String toString() {
        return file.shortName();
    }
}
