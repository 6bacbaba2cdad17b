package io.github.scrapewatch.elastic.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.WaitResponse;
import io.github.scrapewatch.elastic.Clusters;
import io.github.scrapewatch.elastic.Reasons;
import io.github.scrapewatch.elastic.remote.Versions;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.EngineFacts;
import io.github.scrapewatch.engine.EngineKind;
import io.github.scrapewatch.engine.OwnEngine;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/** An Elasticsearch in a container of this process's own. */
public final class ContainerEngine implements OwnEngine {
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Parts parts;
    private final Lifetime lifetime;
    private final EngineFacts facts;
    private final Clusters.Connection connection;

    /** @param ready how long it took */
    record Parts(Running running, Access access, EngineFacts.Image image, Duration ready) {}

    ContainerEngine(Parts parts, Lifetime lifetime) {
        this.parts = parts;
        this.lifetime = lifetime;
        RestClient client = parts.access().client();
        this.connection = Clusters.own(client, this::obituary);
        this.facts = new EngineFacts(
                EngineKind.CONTAINER,
                version(client, parts.image().name()),
                Optional.of(new EngineFacts.Started(parts.ready(), OptionalLong.empty(), parts.image())));
    }

    private static String version(RestClient client, String image) {
        try {
            JsonNode nodes = JSON.readTree(client.performRequest(new Request("GET", "/_nodes/_local"))
                    .getEntity()
                    .getContent());
            String version =
                    nodes.path("nodes").elements().next().path("version").asText();
            Versions.requireKnown(image, "Elasticsearch", version);
            return version;
        } catch (IOException e) {
            throw new EngineException(
                    "The engine in the container does not tell its version: " + Reasons.of(e) + ".",
                    "Use an image of Elasticsearch 8.19 or newer.",
                    e);
        }
    }

    @Override
    public URI uri() {
        return parts.access().uri();
    }

    public Access access() {
        return parts.access();
    }

    /** The container's, for those who watch it from outside. */
    public String name() {
        return parts.running().name();
    }

    @Override
    public EngineFacts facts() {
        return facts;
    }

    @Override
    public Cluster cluster() {
        return connection.cluster();
    }

    /** Why there is no answer any more; empty where the container runs on. Docker takes a moment to notice an end. */
    private Optional<String> obituary() {
        lifetime.waitIfTheProcessEnds();
        try {
            return parts.running().end(NOTICED_WITHIN).map(this::ended);
        } catch (RuntimeException e) {
            return Optional.of(lost());
        }
    }

    private String ended(String why) {
        return "The container ended while it was needed (" + why + ")."
                + new ContainerLog(parts.running().docker(), parts.running().name()).tail();
    }

    private String lost() {
        return "Docker at " + parts.running().docker().address()
                + " does not answer any more, and with it the container.";
    }

    @Override
    public String awaitEnd() {
        try (ResultCallback.Adapter<WaitResponse> answer = new ResultCallback.Adapter<>()) {
            parts.running()
                    .docker()
                    .client()
                    .waitContainerCmd(parts.running().name())
                    .exec(answer)
                    .awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // Whatever it was, the state that is left tells.
        }
        return obituary().orElseGet(this::lost);
    }

    @Override
    public String outlook() {
        String end = lifetime.isKept()
                ? "it stays up, until you remove the container."
                : "Ctrl-C removes the container and its data.";
        return String.join(
                "\n",
                end,
                "  docker cp " + name() + ":" + NodeContainer.CA_FILE + " .",
                "  curl --cacert http_ca.crt -u " + Access.USER + ":" + access().password() + " " + uri(),
                "  docker rm -f -v " + name());
    }

    @Override
    public void close() {
        connection.close();
        lifetime.close();
        if (lifetime.isKept()) {
            lifetime.narrate("The container " + name() + ": " + outlook());
        }
        parts.running().docker().close();
    }
}
