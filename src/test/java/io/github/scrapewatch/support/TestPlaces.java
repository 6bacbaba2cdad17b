package io.github.scrapewatch.support;

import io.github.scrapewatch.elastic.embedded.EmbeddedEngines;
import java.nio.file.Path;
import java.util.Optional;

/** Where the build under test is, and where tests may write. */
public final class TestPlaces {
    public static final Path ROOT =
            Path.of(System.getProperty("scrapewatch.root")).toAbsolutePath().normalize();
    public static final Path PIPELINES = ROOT.resolve("ingest-pipelines");
    public static final Path ENGINE_JARS = ROOT.resolve("src/engine/node/target/engine");
    /** Shared by all tests, so that a start-up archive is made once; apart from the user's own. */
    public static final Path CACHE_HOME = ROOT.resolve("target/test-home");

    public static final Path CACHE = CACHE_HOME.resolve("scrapewatch");

    private TestPlaces() {}

    public static EmbeddedEngines.Places engine() {
        return new EmbeddedEngines.Places(
                ENGINE_JARS, Optional.of(CACHE), Path.of(System.getProperty("java.io.tmpdir")));
    }
}
