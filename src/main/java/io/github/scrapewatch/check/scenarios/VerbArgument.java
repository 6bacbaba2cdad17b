package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.fixture.Verbs;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.shape.Problem;
import java.util.stream.Stream;

/** How an actor does something is said in words that the verb knows. */
public final class VerbArgument implements Check {

    @Override
    public About about() {
        return new About(
                "CR103", "verb-argument", Severity.ERROR, "Every argument of a verb is one that it takes, and fits.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        return pack.scenarios().stream()
                .flatMap(it -> it.scenario().stream())
                .flatMap(Verbs::inspect)
                .filter(it -> it.kind() != Problem.Kind.UNKNOWN_VERB)
                .map(it -> finding(it.location(), it.text(), it.remedy()));
    }
}
