package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.Searcher;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.RuleExecution;
import io.github.scrapewatch.engine.detection.RunOutcome;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.rules.Volume;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.RuleSchedule;
import io.github.scrapewatch.verify.chance.Chance;
import io.github.scrapewatch.verify.chance.Hope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Makes trials. Several threads may make different ones. */
final class Trials {
    /** So many scenarios are named one by one; of more, all are asked about. */
    private static final int FEW = 8;

    private final Surroundings surroundings;
    private final ScenarioView.KnownFields fields;
    private final LongSupplier nanos;

    /** @param everything narrows to all scenarios of the verification */
    record Surroundings(
            Searcher cluster,
            Capabilities capabilities,
            TargetStack stack,
            ExceptionCatalog exceptions,
            Narrowing everything,
            String nothing) {}

    /** @param nanos a clock that only goes forward, for costs */
    Trials(Surroundings surroundings, LongSupplier nanos) {
        this.surroundings = surroundings;
        this.fields = new ScenarioView.KnownFields(surroundings.cluster(), surroundings.everything());
        this.nanos = nanos;
    }

    /** What can be told of the rule's runs in these scenarios. */
    Forecast forecast(DetectionRule rule, List<Staged> staged) {
        Narrowing narrowing = staged.size() > FEW ? surroundings.everything() : narrowing(staged);
        ScenarioView all = new ScenarioView(surroundings.cluster(), narrowing, fields);
        return Forecast.of(engine(all).prefilter(rule), surroundings.cluster(), narrowing);
    }

    private Narrowing narrowing(List<Staged> staged) {
        return new Narrowing(Stream.concat(staged.stream().map(Staged::namespace), Stream.of(surroundings.nothing()))
                .distinct()
                .toList());
    }

    /** What the rule looks at in this scenario, of one group. */
    List<Evidence.Item> evidence(Trial trial, Volume volume, Map<String, String> group) {
        ScenarioView view = view(trial.staged());
        return Evidence.of(engine(view).prefilter(trial.rule().rule().orElseThrow()), view, volume, group);
    }

    /** To ask how far the rule came. */
    NearMiss nearMiss(Trial trial) {
        ScenarioView view = view(trial.staged());
        DetectionEngine engine = engine(view);
        DetectionRule rule = trial.rule().rule().orElseThrow();
        return new NearMiss(rule, time -> engine.anatomy(rule, time), view);
    }

    private ScenarioView view(Staged staged) {
        Narrowing narrowing = new Narrowing(List.of(staged.namespace(), surroundings.nothing()), staged.streams());
        return new ScenarioView(surroundings.cluster(), narrowing, fields);
    }

    /** Leaves out also the runs of which one question for all of them shows that they raise nothing. */
    Trial makeWhereThereIsHope(RuleFile file, Staged staged, Forecast forecast) {
        Outlook outlook = forecast.outlook(staged.namespace());
        DetectionRule rule = file.rule().orElseThrow();
        RuleSchedule schedule = rule.metadata().schedule();
        return make(file, staged, outlook, forecast.total(staged.namespace()), (view, runs) -> {
            if (runs.isEmpty()
                    || forecast.isPrecise(
                            staged.namespace(), runs.get(0).window(schedule).length())) {
                return runs;
            }
            Chance chance =
                    Chance.ofRuleThatIsSilentOnNothing(rule, engine(view).prefilter(rule), view);
            return new Hope(chance, schedule, outlook::contents, true).of(runs);
        });
    }

    /** Every run that has anything to look at. */
    Trial make(RuleFile file, Staged staged, Outlook outlook, Optional<Long> looksAt) {
        return make(file, staged, outlook, looksAt, (view, runs) -> runs);
    }

    private Trial make(
            RuleFile file,
            Staged staged,
            Outlook outlook,
            Optional<Long> looksAt,
            BiFunction<ScenarioView, List<ScheduledRun>, List<ScheduledRun>> choice) {
        DetectionRule rule = file.rule().orElseThrow();
        long begin = nanos.getAsLong();
        ScenarioView view = view(staged);
        DetectionEngine engine = engine(view);
        Optional<String> obstacle = engine.obstacleTo(rule);
        if (obstacle.isPresent()) {
            return new Trial(file, staged, 0, 0, List.of(), Map.of(), obstacle, List.of(), looksAt, 0, 0);
        }
        RuleExecution execution = engine.start(rule);
        RuleSchedule schedule = rule.metadata().schedule();
        List<ScheduledRun> runs = schedule(schedule, staged);
        List<ScheduledRun> worth =
                runs.stream().filter(it -> outlook.worth(it.window(schedule))).toList();
        Course course = new Course();
        for (ScheduledRun run : choice.apply(view, worth)) {
            if (staged.hasLateLines()) {
                view.at(run.startedAt());
            } else {
                view.reading(run.window(schedule), outlook.contents(run.window(schedule)));
            }
            course.add(run, execution.run(run));
            if (staged.runsTwice()) {
                course.add(run, execution.run(run));
            }
        }
        int distinctRuns = staged.runsTwice() ? course.runs / 2 : course.runs;
        return new Trial(
                file,
                staged,
                course.runs,
                runs.size() - distinctRuns,
                execution.alerts().stream().filter(alert -> !alert.isBlock()).toList(),
                course.raisedAt,
                Optional.empty(),
                course.troubles(),
                looksAt,
                course.took,
                nanos.getAsLong() - begin);
    }

    private DetectionEngine engine(Searcher view) {
        return new DetectionEngine(view, surroundings.capabilities(), surroundings.stack(), surroundings.exceptions());
    }

    /** Those that can see something of the story; one at its very start would see history only. */
    static List<ScheduledRun> schedule(RuleSchedule schedule, Staged staged) {
        Instant start = staged.scenario().start();
        Instant end = staged.scenario().lasts().map(start::plus).orElse(Instant.MAX);
        return ScheduledRun.seeing(staged.span(), schedule, start).stream()
                .filter(run ->
                        run.startedAt().isAfter(start) && !run.startedAt().isAfter(end))
                .toList();
    }

    /** What the runs of a trial add up to. */
    private static final class Course {
        private int runs;
        private long took;
        private final Map<String, Instant> raisedAt = new HashMap<>();
        private final Map<String, Instant> troubles = new LinkedHashMap<>();

        private void add(ScheduledRun run, RunOutcome outcome) {
            runs++;
            if (outcome instanceof RunOutcome.Ran ran) {
                took += ran.took();
                for (Alert alert : ran.alerts()) {
                    raisedAt.putIfAbsent(alert.id(), run.startedAt());
                }
                ran.errors().forEach(it -> troubles.putIfAbsent(it, run.startedAt()));
                ran.warnings().forEach(it -> troubles.putIfAbsent(it, run.startedAt()));
            }
        }

        private List<String> troubles() {
            List<String> told = new ArrayList<>();
            troubles.forEach((trouble, at) -> told.add("run of " + at + ": " + trouble));
            return told;
        }
    }
}
