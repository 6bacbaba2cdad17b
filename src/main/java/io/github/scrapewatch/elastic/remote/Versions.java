package io.github.scrapewatch.elastic.remote;

import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.TargetStack;

/** Which versions of the stack we know. */
public final class Versions {
    private static final TargetStack OLDEST = new TargetStack(8, 19);

    private Versions() {}

    /** @param place where it is, as messages name it */
    public static void requireKnown(Object place, String product, String version) {
        if (!TargetStack.of(version).atLeast(OLDEST.major(), OLDEST.minor())) {
            throw new EngineException(
                    place + " is " + (product.startsWith("E") ? "an " : "a ") + product + " " + version
                            + "; the pack needs " + OLDEST + " or newer.",
                    "Name a newer one.");
        }
    }
}
