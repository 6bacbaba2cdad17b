package io.github.scrapewatch.support;

import io.github.scrapewatch.engine.ContainerWishes;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.OwnEngine;
import java.net.URI;
import java.util.List;

/** For commands that have to do without. */
public final class NoEngines implements Engines {
    @Override
    public OwnEngine embedded(List<String> settings) {
        throw unwanted();
    }

    @Override
    public OwnEngine container(ContainerWishes wishes, List<String> settings) {
        throw unwanted();
    }

    @Override
    public OwnEngine automatic(ContainerWishes wishes, List<String> settings) {
        throw unwanted();
    }

    @Override
    public Engine remote(URI uri) {
        throw unwanted();
    }

    private static UnsupportedOperationException unwanted() {
        return new UnsupportedOperationException("no engine was to be started");
    }
}
