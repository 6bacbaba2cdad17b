package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.scenarios.ScenarioFile;
import io.github.scrapewatch.pack.shape.Suggestion;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expectation of a rule that is not there is never disappointed. */
public final class UnknownRule implements Check {

    @Override
    public About about() {
        return new About(
                "CR100", "unknown-rule", Severity.ERROR, "Every rule that a scenario expects something of is there.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        if (!pack.whole()) {
            // Without all rules nobody can tell.
            return Stream.empty();
        }
        Set<String> known =
                pack.rules().stream().map(RuleFile::shortName).collect(Collectors.toCollection(TreeSet::new));
        return pack.scenarios().stream().flatMap(it -> inspect(it, known));
    }

    private Stream<Finding> inspect(ScenarioFile file, Set<String> known) {
        return file.scenario().stream()
                .flatMap(it -> it.expectations().stream())
                .filter(it -> !known.contains(it.rule()))
                .map(it -> finding(
                        it.location(),
                        "There is no rule '" + it.rule() + "'.",
                        Suggestion.among(known, it.rule(), "Write the name of a file in rules/, without its ending.")));
    }
}
