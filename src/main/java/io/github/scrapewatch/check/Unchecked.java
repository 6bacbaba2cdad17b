package io.github.scrapewatch.check;

import io.github.scrapewatch.rule.SourceLocation;
import java.util.Comparator;

/** Something that could not be looked at. */
public record Unchecked(SourceLocation location, String reason) implements Comparable<Unchecked> {
    private static final Comparator<Unchecked> BY_PLACE = Comparator.<Unchecked, String>comparing(
                    it -> it.location().file())
            .thenComparingInt(it -> it.location().line())
            .thenComparingInt(it -> it.location().column())
            .thenComparing(Unchecked::reason);

    @Override
    public int compareTo(Unchecked other) {
        return BY_PLACE.compare(this, other);
    }
}
