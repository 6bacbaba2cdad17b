package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.stream.Stream;

/** Looks for one kind of problem in what the engine said. */
interface EngineCheck {
    About about();

    Stream<Finding> inspect(Answers answers);

    default Finding finding(SourceLocation location, String problem, String fix) {
        return new Finding(about(), location, problem, fix);
    }
}
