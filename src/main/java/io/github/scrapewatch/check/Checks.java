package io.github.scrapewatch.check;

import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.shape.Problem;
import java.util.List;

/** The checks to make, and the making of them. */
public record Checks(List<Check> all) {
    public Checks {
        all = List.copyOf(all);
    }

    public CheckResult inspect(Pack pack) {
        return new CheckResult(
                all.stream().map(Check::about).toList(),
                pack.rules().size(),
                all.stream().flatMap(check -> check.inspect(pack)).toList(),
                List.of(),
                pack.allProblems().anyMatch(it -> it.kind() == Problem.Kind.UNREADABLE));
    }
}
