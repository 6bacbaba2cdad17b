package io.github.scrapewatch.elastic;

import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.TargetStack;

/** Which versions of Elasticsearch the pack is for. */
public final class KnownVersions {
    private static final int OLDEST_MAJOR = 8;
    private static final int OLDEST_MINOR = 19;

    private KnownVersions() {}

    /** @param what is of that version */
    public static void require(String what, String version) {
        if (!TargetStack.of(version).atLeast(OLDEST_MAJOR, OLDEST_MINOR)) {
            throw new EngineException(
                    what + " is an Elasticsearch " + version + "; the pack needs 8.19 or newer.", "Name a newer one.");
        }
    }
}
