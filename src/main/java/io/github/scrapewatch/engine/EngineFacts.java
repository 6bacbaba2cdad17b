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
     */
    public record Started(Duration ready, OptionalLong residentBytes, Make make) {}

    /** What it was started from. */
    public sealed interface Make {}

    /** @param archive what became of the start-up class archive, in words */
    public record Jars(int count, boolean archiveInUse, String archive) implements Make {}

    /**
     * @param id of the image on this Docker engine
     * @param digest by which the registry knows it; empty for an image that no registry has
     * @param docker the version of the Docker engine and where it answers
     */
    public record Image(String name, String id, Optional<String> digest, String docker) implements Make {}
}
