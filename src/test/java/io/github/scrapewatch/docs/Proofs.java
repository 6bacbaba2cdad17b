package io.github.scrapewatch.docs;

import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.scenarios.Expectation;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.pack.scenarios.ScenarioFile;
import java.util.List;
import java.util.Optional;

/** Which scenarios say what of a rule; {@code PackIT} sees to it that they are right. */
record Proofs(List<Scenario> scenarios) {
    static Proofs of(Pack pack) {
        return new Proofs(pack.scenarios().stream()
                .map(ScenarioFile::scenario)
                .flatMap(Optional::stream)
                .toList());
    }

    List<String> firing(String rule) {
        return scenarios.stream()
                .filter(it -> it.expectations().stream()
                        .anyMatch(
                                e -> e instanceof Expectation.Fires && e.rule().equals(rule)))
                .map(Scenario::name)
                .sorted()
                .toList();
    }

    List<Expectation.Silent> silent(String rule) {
        return scenarios.stream()
                .flatMap(it -> it.expectations().stream())
                .filter(it -> it.rule().equals(rule))
                .filter(Expectation.Silent.class::isInstance)
                .map(Expectation.Silent.class::cast)
                .toList();
    }

    String nameOf(Expectation expectation) {
        return scenarios.stream()
                .filter(it -> it.expectations().contains(expectation))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** @param folder of the page, as steps up to the root */
    static String link(String scenario, String toRoot) {
        return "[" + scenario + "](" + toRoot + "fixtures/" + scenario + "/scenario.yml)";
    }
}
