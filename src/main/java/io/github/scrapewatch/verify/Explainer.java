package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Explanation;
import io.github.scrapewatch.result.Explanation.Examined;
import io.github.scrapewatch.result.Explanation.Group;
import io.github.scrapewatch.result.Explanation.Step;
import io.github.scrapewatch.rule.DetectionRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of a trial why it ended as it did. */
final class Explainer {
    private static final int SHORT = 3;

    private final Trials trials;

    Explainer(Trials trials) {
        this.trials = trials;
    }

    /** @param expected what the scenario declares, in words */
    Explanation explain(Trial trial, Loader.Loaded loaded, Optional<String> expected) {
        NearMiss nearMiss = trials.nearMiss(trial);
        List<ScheduledRun> runs = Trials.schedule(rule(trial).metadata().schedule(), trial.staged());
        Optional<Chosen> chosen = eaten(trial, nearMiss, runs).or(() -> choose(trial, nearMiss, runs));
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("raw lines", loaded.lines(), "lines"));
        steps.add(new Step("through the pipelines", loaded.documents(), "documents"));
        trial.looksAt().ifPresent(it -> steps.add(new Step("that the rule looks at, at any time", it, "events")));
        chosen.ifPresent(it -> steps.addAll(nearMiss.steps(it.run())));
        return new Explanation(
                trial.ruleName(),
                trial.staged().scenario().name(),
                Explanation.outcome(
                        trial.skipped(),
                        !trial.troubles().isEmpty(),
                        trial.alerts().size()),
                expected,
                chosen.map(it -> examined(trial, it)),
                steps,
                chosen.map(it -> nearMiss.nearest(it.run())).orElse(List.of()),
                alerts(trial),
                Stream.concat(
                                trial.troubles().stream(),
                                chosen.map(it -> nearMiss.notes(it.run())).orElse(List.of()).stream())
                        .toList());
    }

    /** The same for a reader who has three lines of time. */
    List<String> briefly(Trial trial) {
        NearMiss nearMiss = trials.nearMiss(trial);
        List<ScheduledRun> runs = Trials.schedule(rule(trial).metadata().schedule(), trial.staged());
        Optional<Chosen> eaten = eaten(trial, nearMiss, runs);
        if (eaten.isPresent()) {
            return nearMiss.notes(eaten.get().run());
        }
        return choose(trial, nearMiss, runs).map(it -> nearMiss.nearest(it.run())).orElse(List.of()).stream()
                .limit(1)
                .map(it -> "nearest: " + inWords(it))
                .toList();
    }

    static String inWords(Group group) {
        return group.fields().entrySet().stream()
                        .limit(2L * SHORT)
                        .map(it -> it.getKey() + " " + it.getValue())
                        .collect(Collectors.joining(", "))
                + "; it takes " + group.limit();
    }

    private record Chosen(ScheduledRun run, String why) {}

    private static Optional<Chosen> eaten(Trial trial, NearMiss nearMiss, List<ScheduledRun> runs) {
        return trial.alerts().isEmpty() && trial.skipped().isEmpty()
                ? nearMiss.eaten(runs, trial.staged()).map(it -> new Chosen(it, NearMiss.EATEN))
                : Optional.empty();
    }

    private static Optional<Chosen> choose(Trial trial, NearMiss nearMiss, List<ScheduledRun> runs) {
        Optional<Instant> first = trial.raisedAt().values().stream().min(Comparator.naturalOrder());
        if (first.isPresent()) {
            return runs.stream()
                    .filter(it -> it.startedAt().equals(first.get()))
                    .findFirst()
                    .map(it -> new Chosen(it, "it raised the first alert"));
        }
        return nearMiss.closest(runs, trial.staged()).map(it -> new Chosen(it, "the rule came nearest in it"));
    }

    private static Examined examined(Trial trial, Chosen chosen) {
        Window window = chosen.run().window(rule(trial).metadata().schedule());
        return new Examined(
                chosen.run().startedAt(), window.from(), window.to(), chosen.why(), trial.runs(), trial.idle());
    }

    private static List<AlertSummary> alerts(Trial trial) {
        return new Summaries(it -> List.of()).alerts(trial);
    }

    private static DetectionRule rule(Trial trial) {
        return trial.rule().rule().orElseThrow();
    }
}
