package io.github.scrapewatch.elastic.remote;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.github.scrapewatch.elastic.Clusters;
import io.github.scrapewatch.elastic.KnownVersions;
import io.github.scrapewatch.elastic.Reasons;
import io.github.scrapewatch.elastic.RestClients;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.EngineFacts;
import io.github.scrapewatch.engine.EngineKind;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.elasticsearch.client.RestClient;

/** A cluster at a URL. It is left as it was found, but for what is installed and appended under our own names. */
public final class RemoteEngine implements Engine {
    private final URI uri;
    private final String version;
    private final Clusters.Connection connection;

    private RemoteEngine(URI uri, String version, Clusters.Connection connection) {
        this.uri = uri;
        this.version = version;
        this.connection = connection;
    }

    /** Connects, and makes sure that the cluster is one that we know and may write to. */
    public static RemoteEngine connect(URI uri, Map<String, String> environment, Consumer<String> narration) {
        Trust trust = Trust.from(environment, narration);
        RestClient client = RestClients.secured(
                uri, Credentials.from(environment).stream().toList(), trust.context(), trust.names());
        Clusters.Connection connection = Clusters.shared(client);
        try {
            return new RemoteEngine(uri, examine(uri, client), connection);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static String examine(URI uri, RestClient rest) {
        ElasticsearchClient client = new ElasticsearchClient(new RestClientTransport(rest, new JacksonJsonpMapper()));
        try {
            String version = client.info().version().number();
            KnownVersions.require(uri.toString(), version);
            Privileges.require(client);
            return version;
        } catch (ElasticsearchException e) {
            throw e.status() == 401
                    ? new EngineException(
                            uri + " does not accept the credentials.",
                            "Set SCRAPEWATCH_API_KEY, or SCRAPEWATCH_USERNAME and SCRAPEWATCH_PASSWORD, to valid ones.",
                            e)
                    : new EngineException(
                            uri + " refused: " + e.getMessage() + ".", "Check the credentials' privileges.", e);
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
    public void close() {
        connection.close();
    }
}
