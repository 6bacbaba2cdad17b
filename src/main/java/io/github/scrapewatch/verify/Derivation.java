package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.rules.Volume;
import io.github.scrapewatch.pack.scenarios.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds for each volume rule an attack that it fired in, and makes cases of that. */
final class Derivation {
    private final Trials trials;
    private final List<String> notes = new ArrayList<>();

    Derivation(Trials trials) {
        this.trials = trials;
    }

    /** Why a rule that has a limit has no cases. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** @param made all trials of this rule */
    List<DerivedCases.Case> cases(RuleFile rule, List<Trial> made) {
        Optional<Volume> volume = Volume.of(rule).filter(it -> it.limit() > 1);
        if (volume.isEmpty()) {
            return List.of();
        }
        List<Trial> fired = made.stream()
                .filter(it -> it.staged().scenario().kind() == Scenario.Kind.ATTACK
                        && !it.alerts().isEmpty())
                .sorted(Comparator.comparing(it -> it.staged().events().size()))
                .toList();
        for (Trial trial : fired) {
            for (Alert alert : trial.alerts()) {
                Optional<Burst> burst = burst(trial, volume.get(), alert);
                if (burst.isPresent()) {
                    return new DerivedCases(
                                    rule,
                                    volume.get(),
                                    burst.get(),
                                    trial.staged().scenario())
                            .all();
                }
            }
        }
        notes.add(
                rule.shortName() + ": no cases at its limit of " + volume.get().limit() + " ("
                        + volume.get().counts() + "), because "
                        + (fired.isEmpty() ? "it fires in no attack" : "no attack has so many lines that it looks at"));
        return List.of();
    }

    private Optional<Burst> burst(Trial trial, Volume volume, Alert alert) {
        Map<String, String> group = new LinkedHashMap<>();
        for (String field : volume.per()) {
            Values.all(alert.document(), field).stream().findFirst().ifPresent(it -> group.put(field, it.asText()));
        }
        if (group.size() < volume.per().size()) {
            return Optional.empty();
        }
        try {
            return Burst.reaching(
                    volume,
                    trials.evidence(trial, volume, group),
                    trial.staged().events());
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }
}
