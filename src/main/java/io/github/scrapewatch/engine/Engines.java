package io.github.scrapewatch.engine;

import java.net.URI;
import java.util.List;

/** Where engines come from. */
public interface Engines {
    /**
     * Starts an engine of our own.
     *
     * @param settings of Elasticsearch, {@code key=value}
     */
    OwnEngine embedded(List<String> settings);

    /** Connects to a cluster of somebody else's; credentials and trust come from the environment. */
    Engine remote(URI uri);
}
