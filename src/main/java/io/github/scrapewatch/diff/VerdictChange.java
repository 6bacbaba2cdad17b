package io.github.scrapewatch.diff;

import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.Optional;

/**
 * A rule on a scenario, before and after.
 *
 * @param rule as the newer pack calls it, where it has it
 * @param before empty where there was no such rule or scenario, or nobody could verify it
 * @param after empty where there is none any more
 */
public record VerdictChange(String rule, String scenario, Optional<Seen> before, Optional<Seen> after) {

    /**
     * @param declared whether the scenario names the rule
     * @param problem of a verdict that is not as expected
     * @param location of what was expected
     */
    public record Seen(
            Outcome outcome, int alerts, boolean declared, Optional<String> problem, SourceLocation location) {}

    /** It fails, and did not before. */
    public boolean worse() {
        return after.map(it -> it.outcome().failed()).orElse(false)
                && !before.map(it -> it.outcome().failed()).orElse(false);
    }

    public boolean better() {
        return before.map(it -> it.outcome().failed()).orElse(false)
                && after.map(it -> it.outcome() == Outcome.PASSED).orElse(false);
    }

    /** Another verdict, or the same with another number of alerts. */
    boolean differs() {
        return before.isEmpty()
                || after.isEmpty()
                || before.get().outcome() != after.get().outcome()
                || before.get().alerts() != after.get().alerts();
    }

    /** A scenario named the rule and it did as it should, and now nobody asks any more. Derived cases come and go with their attack. */
    public boolean proofLost() {
        return after.isEmpty()
                && !scenario.startsWith("derived/")
                && before.filter(it -> it.declared() && it.outcome() == Outcome.PASSED)
                        .isPresent();
    }

    /** As it should be, and there was nothing to compare it with. */
    public boolean newAndPassed() {
        return before.isEmpty()
                && after.filter(it -> it.outcome() == Outcome.PASSED).isPresent();
    }
}
