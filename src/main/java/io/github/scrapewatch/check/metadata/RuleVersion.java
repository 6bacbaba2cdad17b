package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.lock.LockDifference;
import java.util.stream.Stream;

/** Kibana takes two rules with the same id and version for the same: a change under an old version reaches nobody who has it. */
public record RuleVersion(Scope scope) implements Check {
    private static final String LOCK = "run: scrapewatch lock.";

    public enum Scope {
        /** What has to be changed in a rule. */
        RULES,
        /** And where the lock is behind. */
        RULES_AND_LOCK
    }

    @Override
    public About about() {
        return new About("CR027", "rule-version", Severity.ERROR, "A rule that changes has a higher version.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        // Some files only cannot tell what the others have.
        return pack.whole()
                ? pack.lock().stream()
                        .flatMap(it -> LockDifference.between(it, pack.rules()))
                        .filter(it -> scope == Scope.RULES_AND_LOCK || it.kind().blocks())
                        .map(this::finding)
                : Stream.empty();
    }

    private Finding finding(LockDifference difference) {
        int version = difference.version();
        int locked = difference.locked();
        return switch (difference.kind()) {
            case NEW -> finding(difference, "rules.lock does not know this rule.", "To add it, " + LOCK);
            case RAISED ->
                finding(
                        difference,
                        "The rule is at version " + version + ", and rules.lock at " + locked + ".",
                        "To follow it, " + LOCK);
            case GONE ->
                finding(
                        difference,
                        "No file has the rule " + difference.ruleId() + " any more.",
                        "Bring it back, or to retire it, " + LOCK);
            case UNRAISED ->
                finding(
                        difference,
                        "The rule is not what version " + locked + " was, and has version " + version + ".",
                        "Write version: " + (locked + 1) + ", then " + LOCK);
            case LOWERED ->
                finding(
                        difference,
                        "The rule is at version " + version + ", and version " + locked + " is out.",
                        "Write version: " + locked + ".");
        };
    }

    private Finding finding(LockDifference difference, String problem, String fix) {
        return finding(difference.location(), problem, fix);
    }
}
