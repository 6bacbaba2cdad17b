package io.github.scrapewatch.support;

import io.github.scrapewatch.elastic.embedded.EmbeddedEngine;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngines;
import io.github.scrapewatch.elastic.embedded.JavaRuntime;
import java.util.List;

/** One engine for all tests that do not need one of their own. It ends with the JVM of the tests. */
public final class SharedEngine {
    private static EmbeddedEngine engine;

    private SharedEngine() {}

    public static synchronized EmbeddedEngine get() {
        if (engine == null) {
            engine = new EmbeddedEngines(TestPlaces.engine(), JavaRuntime.current(), System.err::println)
                    .start(List.of());
        }
        return engine;
    }
}
