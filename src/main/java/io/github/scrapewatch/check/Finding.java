package io.github.scrapewatch.check;

import io.github.scrapewatch.rule.SourceLocation;
import java.util.Comparator;
import java.util.Locale;

/** One problem, where it is, and what to do about it. */
public record Finding(About check, SourceLocation location, String problem, String fix) implements Comparable<Finding> {
    private static final Comparator<Finding> BY_PLACE = Comparator.<Finding, String>comparing(
                    it -> it.location().file())
            .thenComparingInt(it -> it.location().line())
            .thenComparingInt(it -> it.location().column())
            .thenComparing(it -> it.check().id())
            .thenComparing(Finding::problem);

    public enum Severity {
        /** The rule does not do what it says, or nobody can tell. */
        ERROR,
        /** The rule does what it says, at a price or with a gap that its author may not know. */
        WARNING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Severity severity() {
        return check.severity();
    }

    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }
}
