package io.github.scrapewatch.diff;

import java.util.List;
import java.util.Optional;

/**
 * Verdicts before and after.
 *
 * @param scope what was verified
 * @param unknownBefore why the older end could not be verified
 * @param unknownAfter why the newer end could not be verified
 * @param same how many verdicts are as they were
 * @param changes those that are not
 * @param benign alerts on benign scenarios, by rule
 */
public record VerdictDiff(
        Scope scope,
        Optional<String> unknownBefore,
        Optional<String> unknownAfter,
        int same,
        List<VerdictChange> changes,
        List<Benign> benign) {
    public VerdictDiff {
        changes = List.copyOf(changes);
        benign = List.copyOf(benign);
    }

    /** @param whole whether it was everything, and not only what the change touches */
    public record Scope(boolean whole, Extent before, Extent after) {}

    /** @param scenarios without the cases that are derived from limits */
    public record Extent(int rules, int scenarios, int verdicts) {
        public static final Extent NOTHING = new Extent(0, 0, 0);
    }

    /**
     * Alerts of a rule on all benign scenarios that were verified.
     *
     * @param before empty where it was not verified
     */
    public record Benign(String rule, Optional<Integer> before, Optional<Integer> after) {
        public boolean quiet() {
            return before.orElse(0) == 0 && after.orElse(0) == 0;
        }
    }

    /** Whether there was something to verify at all. */
    public boolean empty() {
        return scope.before().verdicts() + scope.after().verdicts() == 0
                && unknownBefore.isEmpty()
                && unknownAfter.isEmpty();
    }

    public boolean passed() {
        return unknownAfter.isEmpty() && worse().isEmpty();
    }

    public List<VerdictChange> worse() {
        return changes.stream().filter(VerdictChange::worse).toList();
    }

    /** Those that a reader wants to see one by one. */
    public List<VerdictChange> notable() {
        return changes.stream()
                .filter(it -> !it.newAndPassed() && (it.after().isPresent() || it.proofLost()))
                .toList();
    }

    public long newAndPassed() {
        return changes.stream().filter(VerdictChange::newAndPassed).count();
    }

    public long gone() {
        return changes.stream().filter(it -> it.after().isEmpty()).count();
    }
}
