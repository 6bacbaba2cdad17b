package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.RuleSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All rules over all scenarios: first those that read events, then those that read what the first have raised. */
final class Rounds {
    private static final String ALERTS = ".alerts-";

    private final Cluster cluster;
    private final Trials trials;
    private final Parallel parallel;
    private final Progress progress;

    Rounds(Cluster cluster, Trials trials, Parallel parallel, Progress progress) {
        this.cluster = cluster;
        this.trials = trials;
        this.parallel = parallel;
        this.progress = progress;
    }

    /** @param worth whether a run has to be made */
    private record Pairing(RuleFile rule, Staged staged, Predicate<ScheduledRun> worth, Optional<Long> looksAt) {}

    List<Trial> run(List<RuleFile> rules, List<Staged> staged) {
        Map<Boolean, List<RuleFile>> overAlerts = rules.stream().collect(Collectors.partitioningBy(this::readsAlerts));
        List<Trial> made = new ArrayList<>(make("running rules", overEvents(overAlerts.get(false), staged)));
        if (!overAlerts.get(true).isEmpty()) {
            made.addAll(make("running rules over alerts", overAlerts(overAlerts.get(true), staged, made)));
        }
        return made;
    }

    boolean readsAlerts(RuleFile rule) {
        List<String> index = trials.index(rule.rule().orElseThrow());
        return !index.isEmpty() && index.stream().allMatch(it -> it.startsWith(ALERTS));
    }

    private List<Pairing> overEvents(List<RuleFile> rules, List<Staged> staged) {
        List<ActiveTimes> times = parallel.map(rules, this::activeTimes);
        List<Pairing> pairings = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            RuleFile rule = rules.get(i);
            ActiveTimes active = times.get(i);
            for (Staged it : staged) {
                Predicate<ScheduledRun> worth = run -> active.touch(it.namespace(), run.window(schedule(rule)));
                pairings.add(new Pairing(rule, it, worth, active.total(it.namespace())));
            }
        }
        return pairings;
    }

    /** A query that cannot be asked is for the runs to complain of, with the time at which they do. */
    private ActiveTimes activeTimes(RuleFile rule) {
        try {
            return trials.activeTimes(rule.rule().orElseThrow());
        } catch (RejectedException | IllegalArgumentException e) {
            return ActiveTimes.UNKNOWN;
        }
    }

    private List<Pairing> overAlerts(List<RuleFile> rules, List<Staged> staged, List<Trial> made) {
        List<Pairing> pairings = new ArrayList<>();
        for (Staged it : staged) {
            List<Trial> own =
                    made.stream().filter(trial -> trial.staged() == it).toList();
            List<Alert> alerts =
                    own.stream().flatMap(trial -> trial.alerts().stream()).toList();
            if (!alerts.isEmpty()) {
                AlertStore store = new AlertStore(cluster, it.namespace());
                store.install();
                store.write(alerts);
            }
            for (RuleFile rule : rules) {
                Predicate<ScheduledRun> worth = run -> raisedIn(own, run.window(schedule(rule)));
                pairings.add(new Pairing(rule, it, worth, Optional.of((long) alerts.size())));
            }
        }
        return pairings;
    }

    private static boolean raisedIn(List<Trial> trials, Window window) {
        return trials.stream()
                .flatMap(it -> it.raisedAt().values().stream())
                .anyMatch(it -> window.meets(new Window(it, it)));
    }

    private List<Trial> make(String phase, List<Pairing> pairings) {
        AtomicInteger done = new AtomicInteger();
        return parallel.map(pairings, it -> {
            Trial trial = trials.make(it.rule(), it.staged(), it.worth(), it.looksAt());
            progress.at(phase, done.incrementAndGet(), pairings.size());
            return trial;
        });
    }

    private static RuleSchedule schedule(RuleFile rule) {
        return rule.rule().orElseThrow().metadata().schedule();
    }
}
