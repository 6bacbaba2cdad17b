package io.github.scrapewatch.engine;

import java.util.Locale;

/** The ways to get an Elasticsearch. */
public enum EngineKind {
    EMBEDDED,
    CONTAINER,
    REMOTE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
