package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.scenarios.Expectation;
import io.github.scrapewatch.pack.scenarios.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule cannot both fire and be silent. That it fires for several reasons, each with its own alerts, is fine. */
public final class ContradictingExpectations implements Check {

    @Override
    public About about() {
        return new About(
                "CR106",
                "contradicting-expectations",
                Severity.ERROR,
                "No scenario expects of a rule that it fires and that it is silent.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        return pack.scenarios().stream().flatMap(it -> it.scenario().stream()).flatMap(this::inspect);
    }

    private Stream<Finding> inspect(Scenario scenario) {
        Map<String, Expectation> first = new HashMap<>();
        return scenario.expectations().stream().flatMap(it -> {
            Optional<Expectation> earlier = Optional.ofNullable(first.putIfAbsent(it.rule(), it));
            return earlier.filter(one -> isSilent(one) || isSilent(it)).stream()
                    .map(one -> finding(
                            it.location(),
                            "What '" + it.rule() + "' has to say is written in line "
                                    + one.location().line() + " already"
                                    + (isSilent(one) == isSilent(it) ? "." : ", and it is not the same."),
                            "Remove one of the two."));
        });
    }

    private static boolean isSilent(Expectation expectation) {
        return expectation instanceof Expectation.Silent;
    }
}
