package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertStores;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** All rules over all scenarios: first those that read events, then those that read what the first have raised. */
final class Rounds {

    private final AlertStores stores;
    private final Trials trials;
    private final Parallel parallel;
    private final Progress progress;

    Rounds(AlertStores stores, Trials trials, Parallel parallel, Progress progress) {
        this.stores = stores;
        this.trials = trials;
        this.parallel = parallel;
        this.progress = progress;
    }

    private record Pairing(RuleFile rule, Staged staged, Outlook outlook, Optional<Long> looksAt, Forecast forecast) {}

    List<Trial> run(List<RuleFile> rules, List<Staged> staged) {
        List<Trial> made = new ArrayList<>(overEvents(rules, staged));
        made.addAll(overAlerts(rules, staged, made));
        return made;
    }

    /** Of these rules those that read events. */
    List<Trial> overEvents(List<RuleFile> rules, List<Staged> staged) {
        List<RuleFile> own = rules.stream().filter(it -> !readsAlerts(it)).toList();
        return make("running rules", pairings(own, staged));
    }

    /** Of these rules those that read alerts: those that others have raised. */
    List<Trial> overAlerts(List<RuleFile> rules, List<Staged> staged, List<Trial> raised) {
        List<RuleFile> own = rules.stream().filter(Rounds::readsAlerts).toList();
        return own.isEmpty() ? List.of() : make("running rules over alerts", pairings(own, staged, raised));
    }

    static boolean readsAlerts(RuleFile rule) {
        return rule.rule().filter(DetectionEngine::readsAlerts).isPresent();
    }

    private List<Pairing> pairings(List<RuleFile> rules, List<Staged> staged) {
        if (staged.isEmpty()) {
            return List.of();
        }
        List<Forecast> forecasts = parallel.map(rules, it -> forecast(it, staged));
        List<Pairing> pairings = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            RuleFile rule = rules.get(i);
            Forecast forecast = forecasts.get(i);
            for (Staged it : staged) {
                pairings.add(new Pairing(
                        rule, it, forecast.outlook(it.namespace()), forecast.total(it.namespace()), forecast));
            }
        }
        return pairings;
    }

    /** A query that cannot be asked is for the runs to complain of, with the time at which they do. */
    private Forecast forecast(RuleFile rule, List<Staged> staged) {
        try {
            return trials.forecast(rule.rule().orElseThrow(), staged);
        } catch (RejectedException | IllegalArgumentException e) {
            return Forecast.NONE;
        }
    }

    private List<Pairing> pairings(List<RuleFile> rules, List<Staged> staged, List<Trial> made) {
        Map<String, List<Trial>> trialsOf =
                made.stream().collect(Collectors.groupingBy(it -> it.staged().namespace()));
        Map<String, List<Alert>> alertsOf = new HashMap<>();
        for (Staged it : staged) {
            alertsOf.put(it.namespace(), alerts(trialsOf.getOrDefault(it.namespace(), List.of())));
        }
        write(alertsOf);
        List<Pairing> pairings = new ArrayList<>();
        for (Staged it : staged) {
            Outlook outlook = RaisedTimes.of(trialsOf.getOrDefault(it.namespace(), List.of()));
            long looksAt = alertsOf.get(it.namespace()).size();
            rules.forEach(rule -> pairings.add(new Pairing(rule, it, outlook, Optional.of(looksAt), Forecast.NONE)));
        }
        return pairings;
    }

    private void write(Map<String, List<Alert>> alertsOf) {
        Parallel.atOnce(List.copyOf(alertsOf.keySet()), it -> stores.write(it, alertsOf.get(it)));
        stores.name();
    }

    static List<Alert> alerts(List<Trial> trials) {
        return trials.stream().flatMap(it -> it.alerts().stream()).toList();
    }

    private List<Trial> make(String phase, List<Pairing> pairings) {
        AtomicInteger done = new AtomicInteger();
        return parallel.map(pairings, it -> {
            Trial trial = it.forecast().complete()
                    ? trials.makeWhereThereIsHope(it.rule(), it.staged(), it.forecast())
                    : trials.make(it.rule(), it.staged(), it.outlook(), it.looksAt());
            progress.at(phase, done.incrementAndGet(), pairings.size());
            return trial;
        });
    }
}
