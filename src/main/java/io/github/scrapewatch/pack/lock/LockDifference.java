package io.github.scrapewatch.pack.lock;

import io.github.scrapewatch.pack.lock.RuleLock.Entry;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where rules and lock disagree.
 *
 * @param location in the rule, or in the lock where there is no rule any more
 * @param version that the rule has
 * @param locked version that the lock has; 0 where it knows none
 */
public record LockDifference(Kind kind, SourceLocation location, String ruleId, int version, int locked) {

    public enum Kind {
        /** The lock does not know the rule. */
        NEW,
        /** The rule has a higher version than the lock, and rightly. */
        RAISED,
        /** No file has the rule any more. */
        GONE,
        /** The rule says something else, and its version is not higher. */
        UNRAISED,
        /** The rule says the same under a lower version. */
        LOWERED;

        /** Whether the rule has to change, and not the lock. */
        public boolean blocks() {
            return this == UNRAISED || this == LOWERED;
        }
    }

    public static Stream<LockDifference> between(RuleLock lock, Collection<RuleFile> rules) {
        TreeSet<String> ids = rules.stream()
                .flatMap(it -> it.text("rule_id").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(
                rules.stream().flatMap(it -> of(lock, it).stream()),
                lock.entries().entrySet().stream()
                        .filter(it ->
                                !ids.contains(it.getKey()) && !it.getValue().retired())
                        .map(it -> gone(lock, it)));
    }

    private static LockDifference gone(RuleLock lock, Map.Entry<String, Entry> entry) {
        SourceLocation line = new SourceLocation(lock.name(), entry.getValue().line(), 1);
        return new LockDifference(
                Kind.GONE, line, entry.getKey(), 0, entry.getValue().version());
    }

    private static Optional<LockDifference> of(RuleLock lock, RuleFile rule) {
        return rule.text("rule_id").flatMap(id -> {
            Entry entry = lock.entries().get(id);
            return kind(entry, rule)
                    .map(kind -> new LockDifference(
                            kind, rule.location("version"), id, rule.version(), entry == null ? 0 : entry.version()));
        });
    }

    private static Optional<Kind> kind(Entry entry, RuleFile rule) {
        if (entry == null) {
            return Optional.of(Kind.NEW);
        }
        if (rule.version() > entry.version()) {
            return Optional.of(Kind.RAISED);
        }
        boolean same = rule.fingerprint().equals(entry.fingerprint());
        if (same && rule.version() == entry.version()) {
            return Optional.empty();
        }
        return Optional.of(same ? Kind.LOWERED : Kind.UNRAISED);
    }
}
