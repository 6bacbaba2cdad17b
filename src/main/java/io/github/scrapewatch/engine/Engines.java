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

    /**
     * Starts one in a container.
     *
     * @param settings of Elasticsearch; {@code http.port} is the port on this machine that leads into the container
     */
    OwnEngine container(ContainerWishes wishes, List<String> settings);

    /** Starts one in a container where a Docker engine answers, else an embedded one, and says which. */
    OwnEngine automatic(ContainerWishes wishes, List<String> settings);

    /** The same, but embedded ones are slow at first and fast later on, which pays where they are to work for minutes. */
    default Engines forLongWork() {
        return this;
    }

    /** Connects to a cluster of somebody else's; credentials and trust come from the environment. */
    Engine remote(URI uri);
}
