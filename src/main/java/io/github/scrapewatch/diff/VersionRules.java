package io.github.scrapewatch.diff;

import io.github.scrapewatch.pack.lock.LockDifference;
import io.github.scrapewatch.pack.lock.RuleLock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds the versions of rules against what was out at the older end: its rules, and what its lock knows beyond them. */
final class VersionRules {
    private static final String LOCK = "run: scrapewatch lock.";

    private final Side before;
    private final Side after;

    VersionRules(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        Set<String> unraised = new HashSet<>();
        LockDifference.between(out(), after.pack().rules())
                .filter(it -> it.kind().blocks())
                .forEach(it -> {
                    unraised.add(it.ruleId());
                    violations.add(violation(it));
                });
        after.pack()
                .lock()
                .ifPresent(lock -> LockDifference.between(lock, after.pack().rules())
                        .filter(it -> !unraised.contains(it.ruleId()) && concerns(it.ruleId()))
                        .forEach(it -> violations.add(behind(it))));
        return violations;
    }

    /** What the lock of the older end should say. A rule that cannot be read there is out as its lock has it. */
    private RuleLock out() {
        Map<String, RuleLock.Entry> entries = new TreeMap<>();
        before.pack().lock().ifPresent(it -> entries.putAll(it.entries()));
        before.pack()
                .rules()
                .forEach(rule -> rule.text("rule_id")
                        .ifPresent(id -> entries.put(id, new RuleLock.Entry(rule.version(), rule.fingerprint(), 0))));
        return new RuleLock(RuleLock.FILE, entries);
    }

    /** Whether the change is about this rule: what was behind before is somebody else's matter. */
    private boolean concerns(String ruleId) {
        return before.pack().lock().isEmpty()
                || !print(before, ruleId).equals(print(after, ruleId))
                || !before.pack()
                        .lock()
                        .map(RuleLock::entries)
                        .map(it -> it.get(ruleId))
                        .equals(after.pack().lock().map(RuleLock::entries).map(it -> it.get(ruleId)));
    }

    private static String print(Side side, String ruleId) {
        return side.pack().rules().stream()
                .filter(it -> it.text("rule_id").filter(ruleId::equals).isPresent())
                .findFirst()
                .map(it -> it.version() + " " + it.fingerprint())
                .orElse("");
    }

    private Violation violation(LockDifference it) {
        String base = before.place().label();
        boolean lowered = it.kind() == LockDifference.Kind.LOWERED;
        return new Violation(
                after.place().show(it.location()),
                lowered
                        ? "The rule is at version " + it.version() + ", and at version " + it.locked() + " in " + base
                                + "."
                        : "The rule is not what version " + it.locked() + " is in " + base + ", and has version "
                                + it.version() + ".",
                lowered
                        ? "Write version: " + it.locked() + "."
                        : "Write version: " + (it.locked() + 1) + ", then " + LOCK);
    }

    private Violation behind(LockDifference it) {
        String problem = switch (it.kind()) {
            case NEW -> "rules.lock does not know this rule.";
            case GONE -> "No file has the rule " + it.ruleId() + " any more, and rules.lock does not say so.";
            default ->
                "The rule is at version " + it.version() + ", and rules.lock at " + it.locked()
                        + (it.version() == it.locked() ? " with other content." : ".");
        };
        return new Violation(after.place().show(it.location()), problem, "To let it follow, " + LOCK);
    }

    /** Ids that the older lock keeps from being taken again, and the newer one has forgotten. */
    List<String> forgotten() {
        return before.pack().lock().stream()
                .flatMap(it -> it.entries().entrySet().stream())
                .filter(it ->
                        after.pack().lock().filter(lock -> !knows(lock, it)).isPresent())
                .map(it -> "rules.lock knows no version " + it.getValue().version() + " of the rule " + it.getKey()
                        + " any more: its id and that version could be given out again.")
                .toList();
    }

    private static boolean knows(RuleLock lock, Map.Entry<String, RuleLock.Entry> entry) {
        RuleLock.Entry now = lock.entries().get(entry.getKey());
        return now != null && now.version() >= entry.getValue().version();
    }
}
