package io.github.scrapewatch.support;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.ContainerWishes;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineFacts;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.OwnEngine;
import java.net.URI;
import java.util.List;

/** The shared engine for a command that would start one; closing it leaves it up for other tests. */
public final class SharedEngines implements Engines {
    private record Borrowed(OwnEngine engine) implements OwnEngine {
        @Override
        public URI uri() {
            return engine.uri();
        }

        @Override
        public EngineFacts facts() {
            return engine.facts();
        }

        @Override
        public Cluster cluster() {
            return engine.cluster();
        }

        @Override
        public String awaitEnd() {
            return engine.awaitEnd();
        }

        @Override
        public void close() {
            // It is others' too.
        }
    }

    @Override
    public OwnEngine embedded(List<String> settings) {
        return new Borrowed(SharedEngine.get());
    }

    @Override
    public OwnEngine container(ContainerWishes wishes, List<String> settings) {
        throw new UnsupportedOperationException("there is an embedded one only");
    }

    @Override
    public OwnEngine automatic(ContainerWishes wishes, List<String> settings) {
        throw new UnsupportedOperationException("there is an embedded one only");
    }

    @Override
    public Engine remote(URI uri) {
        throw new UnsupportedOperationException("there is an embedded one only");
    }
}
