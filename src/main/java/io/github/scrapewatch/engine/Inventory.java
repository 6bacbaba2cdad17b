package io.github.scrapewatch.engine;

import java.util.List;
import java.util.Optional;

/** What is in a cluster under our names, as the cluster shows it. */
public interface Inventory {
    List<Asset> assets();

    /** @return with the columns as they are mapped */
    Optional<LookupTable> table(String name);

    /** The data streams that take their settings from this index template. */
    List<String> dataStreamsOf(String indexTemplate);
}
