package io.github.scrapewatch.support;

import io.github.scrapewatch.elastic.embedded.EmbeddedEngine;
import io.github.scrapewatch.elastic.embedded.EmbeddedEngines;
import io.github.scrapewatch.elastic.embedded.JavaRuntime;
import java.util.List;

/** An engine in which nothing is installed, for tests that install and remove; each leaves it empty. It ends with the JVM of the tests. */
public final class SecondEngine {
    private static EmbeddedEngine engine;

    private SecondEngine() {}

    public static synchronized EmbeddedEngine get() {
        if (engine == null) {
            engine = new EmbeddedEngines(TestPlaces.engine(), JavaRuntime.current(), System.err::println)
                    .start(List.of());
        }
        return engine;
    }
}
