package io.github.scrapewatch.engine;

import java.net.URI;

/** A running Elasticsearch. Closing it ends what was started for it, and nothing else. */
public interface Engine extends AutoCloseable {
    URI uri();

    EngineFacts facts();

    Cluster cluster();

    @Override
    void close();
}
