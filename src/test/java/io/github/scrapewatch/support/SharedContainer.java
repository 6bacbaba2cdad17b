package io.github.scrapewatch.support;

import io.github.scrapewatch.elastic.container.ContainerEngine;
import io.github.scrapewatch.elastic.container.ContainerEngines;
import java.util.List;

/** One container for all tests that do not need one of their own. It is removed when the JVM of the tests ends. */
public final class SharedContainer {
    private static ContainerEngine engine;

    private SharedContainer() {}

    public static synchronized ContainerEngine get() {
        if (engine == null) {
            engine = new ContainerEngines(System.getenv(), System.err::println).start(ContainerWish.get(), List.of());
        }
        return engine;
    }
}
