package io.github.scrapewatch.elastic.remote;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.github.scrapewatch.elastic.Clusters;
import io.github.scrapewatch.elastic.Reasons;
import io.github.scrapewatch.elastic.RestClients;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.EngineFacts;
import io.github.scrapewatch.engine.EngineKind;
import io.github.scrapewatch.engine.Inventory;
import io.github.scrapewatch.engine.OthersEngine;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.http.Header;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;

/** A cluster at a URL. It is left as it was found, but for what is installed and appended under our own names. */
public final class RemoteEngine implements OthersEngine {
    private final URI uri;
    private final String version;
    private final Clusters.Connection connection;
    private final boolean mayOverwrite;

    private RemoteEngine(URI uri, String version, Clusters.Connection connection, boolean mayOverwrite) {
        this.mayOverwrite = mayOverwrite;
        this.uri = uri;
        this.version = version;
        this.connection = connection;
    }

    /** Connects, and makes sure that the cluster is one that we know and may write to. */
    public static RemoteEngine connect(URI uri, Map<String, String> environment, Consumer<String> narration) {
        return connect(uri, Access.from(environment, narration), Needs.HARNESS);
    }

    /** @param needs what will be done there */
    public static RemoteEngine connect(URI uri, Access access, Needs needs) {
        List<Header> headers = access.authorization()
                .map(it -> List.<Header>of(new BasicHeader("Authorization", it)))
                .orElse(List.of());
        RestClient client = RestClients.secured(
                uri, headers, access.trust().context(), access.trust().names());
        Clusters.Connection connection = Clusters.shared(client);
        try {
            return new RemoteEngine(uri, examine(uri, client, needs), connection, false);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static String examine(URI uri, RestClient rest, Needs needs) {
        ElasticsearchClient client = new ElasticsearchClient(new RestClientTransport(rest, new JacksonJsonpMapper()));
        try {
            String version = client.info().version().number();
            Versions.requireKnown(uri, "Elasticsearch", version);
            Privileges.require(client, needs);
            return version;
        } catch (ElasticsearchException e) {
            throw e.status() == 401
                    ? Access.refused(uri, String.valueOf(e.getMessage()))
                    : new EngineException(
                            uri + " refused: " + e.getMessage() + ".", "Check the credentials' privileges.", e);
        } catch (TransportException e) {
            // There is an answer, and the client makes nothing of it.
            throw new EngineException(
                    uri + " does not answer as Elasticsearch does: " + Reasons.of(e) + ".",
                    "Check the URL: it is that of Elasticsearch (often port 9200), not of Kibana or of a proxy's login.",
                    e);
        } catch (IOException e) {
            throw new EngineException(
                    uri + " does not answer: " + Reasons.of(e) + ".",
                    "Check the URL; for a CA of your own, set SCRAPEWATCH_CA_FILE to its certificate.",
                    e);
        }
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public EngineFacts facts() {
        return new EngineFacts(EngineKind.REMOTE, version, Optional.empty());
    }

    @Override
    public Cluster cluster() {
        return connection.cluster();
    }

    @Override
    public Inventory inventory() {
        return connection.inventory();
    }

    @Override
    public boolean mayOverwrite() {
        return mayOverwrite;
    }

    @Override
    public RemoteEngine toOverwrite() {
        return new RemoteEngine(uri, version, connection, true);
    }

    @Override
    public void close() {
        connection.close();
    }
}
