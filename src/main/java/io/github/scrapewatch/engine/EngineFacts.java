package io.github.scrapewatch.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a running engine.
 *
 * @param started how it came up, where this process started it
 */
public record EngineFacts(EngineKind kind, String version, Optional<Started> started) {

    /**
     * @param ready from the start of its process to the first answer
     * @param residentBytes empty where the operating system does not tell
     * @param archive what became of the start-up class archive, in words
     */
    public record Started(Duration ready, OptionalLong residentBytes, boolean archiveInUse, String archive, int jars) {}
}
