package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.fixture.Verbs;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.shape.Problem;
import java.util.stream.Stream;

/** What an actor does is something that can be expanded. */
public final class UnknownVerb implements Check {

    @Override
    public About about() {
        return new About(
                "CR102", "unknown-verb", Severity.ERROR, "What happens in a scenario is one of the known verbs.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        Stream<Problem> ofScenarios =
                pack.scenarios().stream().flatMap(it -> it.scenario().stream()).flatMap(Verbs::inspect);
        return Stream.concat(pack.allProblems(), ofScenarios)
                .filter(it -> it.kind() == Problem.Kind.UNKNOWN_VERB)
                .map(it -> finding(it.location(), it.text(), it.remedy()));
    }
}
