package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** @param complete whether the outlook knows all that the rule looks at */
    private record Pairing(RuleFile rule, Staged staged, Outlook outlook, Optional<Long> looksAt, boolean complete) {}

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
                pairings.add(new Pairing(
                        rule, it, active.outlook(it.namespace()), active.total(it.namespace()), active.complete()));
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
                pairings.add(new Pairing(rule, it, RaisedTimes.of(own), Optional.of((long) alerts.size()), false));
            }
        }
        return pairings;
    }

    private List<Trial> make(String phase, List<Pairing> pairings) {
        AtomicInteger done = new AtomicInteger();
        return parallel.map(pairings, it -> {
            Trial trial = it.complete()
                    ? trials.makeWhereThereIsHope(it.rule(), it.staged(), it.outlook(), it.looksAt())
                    : trials.make(it.rule(), it.staged(), it.outlook(), it.looksAt());
            progress.at(phase, done.incrementAndGet(), pairings.size());
            return trial;
        });
    }
}
