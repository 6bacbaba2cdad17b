package io.github.scrapewatch.pack.shape;

import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.rule.SourceLocation;

/** Something in a file of the pack that is not as it has to be, and what to do about it. */
public record Problem(Kind kind, SourceLocation location, String text, String remedy) {

    public static Problem unreadable(UnreadableException e) {
        return new Problem(Kind.UNREADABLE, e.location(), e.problem(), e.remedy());
    }

    public enum Kind {
        UNREADABLE,
        NOTHING_FOUND,
        UNKNOWN_TYPE,
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_VALUE,
        UNKNOWN_PARAMETER,
        UNUSED_PARAMETER,
        PARAMETER_VALUE,
        UNKNOWN_ACTOR,
        UNKNOWN_VERB
    }
}
