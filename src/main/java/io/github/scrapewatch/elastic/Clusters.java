package io.github.scrapewatch.elastic;

import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Inventory;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.elasticsearch.client.RestClient;

/** Connections to clusters. */
public final class Clusters {
    private Clusters() {}

    /** An open connection; closing it leaves the cluster alone. */
    public record Connection(Cluster cluster, Http http) implements AutoCloseable {
        public Inventory inventory() {
            return new ElasticInventory(http);
        }

        @Override
        public void close() {
            http.close();
        }
    }

    /**
     * To an engine of this process's own, where every name is ours.
     *
     * @param obituary why the engine is gone, once it is
     */
    public static Connection local(URI uri, Supplier<Optional<String>> obituary) {
        return own(RestClients.plain(uri), obituary);
    }

    /** As {@link #local(URI, Supplier)}, where the engine asks for more than an address. */
    public static Connection own(RestClient client, Supplier<Optional<String>> obituary) {
        Http http = new Http(client, obituary);
        return new Connection(new ElasticCluster(http, OwnNames.all()), http);
    }

    /** To a cluster that holds other people's data. */
    public static Connection shared(RestClient client) {
        Http http = new Http(client, Optional::empty);
        return new Connection(new ElasticCluster(http, OwnNames.prefixed()), http);
    }
}
