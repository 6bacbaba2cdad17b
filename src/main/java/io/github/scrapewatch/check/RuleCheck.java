package io.github.scrapewatch.check;

import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.stream.Stream;

/** A check that looks at one rule at a time. */
public interface RuleCheck extends Check {
    Stream<Finding> inspect(RuleFile rule);

    @Override
    default Stream<Finding> inspect(Pack pack) {
        // Of a rule whose type nobody knows there is nothing else worth saying.
        return pack.rules().stream().filter(RuleFile::hasKnownType).flatMap(this::inspect);
    }
}
