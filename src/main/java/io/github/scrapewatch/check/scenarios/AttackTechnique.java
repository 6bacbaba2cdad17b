package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.scenarios.Scenario;
import java.util.stream.Stream;

/** Coverage is counted in techniques. */
public final class AttackTechnique implements Check {

    @Override
    public About about() {
        return new About("CR105", "attack-technique", Severity.ERROR, "Every attack says which technique it shows.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        return pack.scenarios().stream()
                .flatMap(it -> it.scenario().stream())
                .filter(it ->
                        it.kind() == Scenario.Kind.ATTACK && it.technique().isEmpty())
                .map(it -> finding(
                        it.location(),
                        "This attack has no 'technique'.",
                        "Add the id of ATT&CK, such as technique: T1213.001."));
    }
}
