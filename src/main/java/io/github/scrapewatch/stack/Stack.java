package io.github.scrapewatch.stack;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Inventory;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.kibana.Kibana;
import java.net.URI;
import java.util.Optional;

/** An open stack. Closing it leaves it as it is. */
public interface Stack extends AutoCloseable {
    URI elasticsearch();

    /** The version of what executes the rules: Kibana's, or Elasticsearch's where there is no Kibana. */
    TargetStack version();

    Cluster cluster();

    Inventory inventory();

    /** Empty where none was named: the Elasticsearch side is all there is then. */
    Optional<Kibana> kibana();

    @Override
    void close();
}
