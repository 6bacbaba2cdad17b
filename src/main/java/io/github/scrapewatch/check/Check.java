package io.github.scrapewatch.check;

import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.stream.Stream;

/** Looks for one kind of problem. */
public interface Check {
    About about();

    Stream<Finding> inspect(Pack pack);

    default Finding finding(SourceLocation location, String problem, String fix) {
        return new Finding(about(), location, problem, fix);
    }
}
