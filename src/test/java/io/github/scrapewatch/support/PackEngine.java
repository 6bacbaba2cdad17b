package io.github.scrapewatch.support;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.pack.PackAssets;

/** The shared engine with the pack of this repository installed. */
public final class PackEngine {
    private static boolean installed;

    private PackEngine() {}

    public static synchronized Engine get() {
        Engine engine = SharedEngine.get();
        if (!installed) {
            PackAssets.read(TestPlaces.ROOT).installInto(engine.cluster());
            installed = true;
        }
        return engine;
    }
}
