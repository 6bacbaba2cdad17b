package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.ScenarioSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** What one rule is run over; the cases share data streams, because they lie weeks apart. */
    private record Cases(RuleFile rule, List<Staged> staged, List<String> notes) {}

    Made make(List<RuleFile> rules, List<Trial> made, Parallel parallel) {
        Map<RuleFile, List<Trial>> trialsOf = made.stream().collect(Collectors.groupingBy(Trial::rule));
        List<Cases> cases = parallel.map(
                IntStream.range(0, rules.size()).boxed().toList(),
                number -> cases(number, rules.get(number), trialsOf.getOrDefault(rules.get(number), List.of())));
        open(cases);
        List<Made> results = parallel.map(cases, this::make);
        return new Made(
                results.stream().flatMap(it -> it.scenarios().stream()).toList(),
                results.stream().flatMap(it -> it.trials().stream()).toList(),
                results.stream().flatMap(it -> it.notes().stream()).toList());
    }

    private Cases cases(int number, RuleFile rule, List<Trial> made) {
        Derivation derivation = new Derivation(trials);
        String namespace = namespaces.of(FIRST_NUMBER + number, rule.shortName());
        List<Staged> staged = derivation.cases(rule, made).stream()
                .map(it -> new Staged(it.scenario(), namespace, it.events(), it.repeats()))
                .toList();
        return new Cases(rule, staged, derivation.notes());
    }

    private void open(List<Cases> cases) {
        loader.openSideBySide(cases.stream()
                .filter(it -> !it.staged().isEmpty())
                .flatMap(it -> Loader.Part.of(it.staged().get(0)).stream())
                .toList());
    }

    private Made make(Cases cases) {
        List<Loader.Loaded> loaded = loader.load(cases.staged());
        List<ScenarioSummary> scenarios = IntStream.range(0, loaded.size())
                .mapToObj(it -> summary(cases.staged().get(it), loaded.get(it)))
                .toList();
        List<Trial> own =
                cases.staged().stream().map(it -> trial(cases.rule(), it)).toList();
        return new Made(scenarios, own, cases.notes());
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
