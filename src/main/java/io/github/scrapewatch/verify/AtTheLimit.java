package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.ScenarioSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the cases at the limits of volume rules and runs each rule over its own. */
final class AtTheLimit {
    /** Above all scenarios of files. */
    private static final int FIRST_NUMBER = 900;

    private final Trials trials;
    private final Namespaces namespaces;
    private final Loader loader;

    AtTheLimit(Trials trials, Namespaces namespaces, Loader loader) {
        this.trials = trials;
        this.namespaces = namespaces;
        this.loader = loader;
    }

    record Made(List<ScenarioSummary> scenarios, List<Trial> trials, List<String> notes) {}

    Made make(List<RuleFile> rules, List<Trial> made, Parallel parallel) {
        List<Made> results = parallel.map(
                IntStream.range(0, rules.size()).boxed().toList(), number -> make(number, rules.get(number), made));
        return new Made(
                results.stream().flatMap(it -> it.scenarios().stream()).toList(),
                results.stream().flatMap(it -> it.trials().stream()).toList(),
                results.stream().flatMap(it -> it.notes().stream()).toList());
    }

    private Made make(int number, RuleFile rule, List<Trial> made) {
        Derivation derivation = new Derivation(trials);
        List<DerivedCases.Case> cases = derivation.cases(
                rule, made.stream().filter(it -> it.rule() == rule).toList());
        String namespace = namespaces.of(FIRST_NUMBER + number, rule.shortName());
        List<ScenarioSummary> scenarios = new ArrayList<>();
        List<Trial> own = new ArrayList<>();
        // They share data streams, because they lie weeks apart.
        for (DerivedCases.Case it : cases) {
            Staged staged = new Staged(it.scenario(), namespace, it.events(), it.repeats());
            scenarios.add(summary(staged, loader.load(staged)));
            own.add(trial(rule, staged));
        }
        return new Made(scenarios, own, derivation.notes());
    }

    private Trial trial(RuleFile rule, Staged staged) {
        return trials.make(rule, staged, staged, Optional.empty());
    }

    static ScenarioSummary summary(Staged staged, Loader.Loaded loaded) {
        Window span = staged.span();
        return new ScenarioSummary(
                staged.scenario().name(),
                staged.scenario().kind().toString(),
                staged.scenario().location(),
                staged.scenario().story(),
                staged.scenario().technique(),
                span.from(),
                span.to(),
                loaded.lines(),
                loaded.documents(),
                0,
                ScenarioSummary.Timeline.NONE);
    }
}
