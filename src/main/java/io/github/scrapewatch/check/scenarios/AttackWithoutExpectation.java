package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.scenarios.Scenario;
import java.util.stream.Stream;

/** An attack that nothing must find, and that says not why, is a gap that nobody knows of. */
public final class AttackWithoutExpectation implements Check {

    @Override
    public About about() {
        return new About(
                "CR108",
                "attack-without-expectation",
                Severity.WARNING,
                "Every attack says which rules find it, or which do not and why.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        return pack.scenarios().stream()
                .flatMap(it -> it.scenario().stream())
                .filter(it ->
                        it.kind() == Scenario.Kind.ATTACK && it.expectations().isEmpty())
                .map(it -> finding(
                        it.location(),
                        "Nothing is expected to find this attack.",
                        "Write expect: with fires: RULE; or silent: RULE and because: REASON, where it cannot."));
    }
}
