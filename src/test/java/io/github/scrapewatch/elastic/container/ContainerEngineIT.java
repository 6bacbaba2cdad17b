package io.github.scrapewatch.elastic.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.elastic.RestClients;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.EngineFacts;
import io.github.scrapewatch.engine.EngineKind;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.support.ContainerWish;
import io.github.scrapewatch.support.SharedContainer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An engine in a container: security as in production, and a life of its own only where that is asked for. */
@Tag("container")
class ContainerEngineIT {
    private static final String STREAM = "logs-confluence.audit-container";

    private final List<String> narration = new ArrayList<>();
    private final ContainerEngine engine = SharedContainer.get();

    @Test
    void writesAndReads() throws Exception {
        engine.cluster().install(new Asset(Asset.Kind.INDEX_TEMPLATE, "container-it", json("""
                {"index_patterns": ["logs-confluence.audit-container"], "data_stream": {}, "priority": 900}""")));
        Document document = new Document(Optional.of("1"), json("""
                {"@timestamp": "2026-01-01T00:00:00Z", "message": "hello"}"""));
        assertThat(engine.cluster().append(STREAM, List.of(document, document)))
                .hasExactlyElementsOfTypes(IndexOutcome.Stored.class, IndexOutcome.Duplicate.class);
        engine.cluster().refresh(STREAM);
        assertThat(engine.cluster()
                        .search(STREAM, json("{}"))
                        .at("/hits/total/value")
                        .asInt())
                .isEqualTo(1);
        engine.cluster().deleteDataStream(STREAM);
    }

    @Test
    void tellsWhatItRuns() {
        EngineFacts facts = engine.facts();
        assertThat(facts.kind()).isEqualTo(EngineKind.CONTAINER);
        assertThat(facts.version()).matches("(8\\.19|9\\.\\d+)\\.\\d+");
        EngineFacts.Image image =
                (EngineFacts.Image) facts.started().orElseThrow().make();
        assertThat(image.name()).isEqualTo(ImageName.of(ContainerWish.get()).toString());
        assertThat(image.id()).startsWith("sha256:");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        Access access = engine.access();
        try (RestClient client = new Access(access.uri(), "wrong", access.ca()).client()) {
            assertThatThrownBy(() -> client.performRequest(new Request("GET", "/_cluster/health")))
                    .isInstanceOfSatisfying(
                            ResponseException.class,
                            e -> assertThat(e.getResponse().getStatusLine().getStatusCode())
                                    .isEqualTo(401));
        }
    }

    @Test
    void isNotBelievedWithoutItsCa() throws Exception {
        try (RestClient client = RestClients.plain(engine.uri())) {
            assertThatThrownBy(() -> client.performRequest(new Request("GET", "/")))
                    .isInstanceOf(SSLException.class);
        }
        try (RestClient client =
                RestClients.plain(URI.create(engine.uri().toString().replace("https", "http")))) {
            assertThatThrownBy(() -> client.performRequest(new Request("GET", "/")))
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void staysUpWhereThatIsWanted() throws Exception {
        DockerHost docker = DockerHost.in(System.getenv());
        ContainerEngine kept =
                new ContainerEngines(System.getenv(), narration::add).start(ContainerWish.kept(), List.of());
        try {
            kept.close();
            assertThat(new Running(docker, kept.name()).end()).isEmpty();
            assertThat(narration.get(narration.size() - 1))
                    .contains(
                            "docker cp " + kept.name(),
                            "curl --cacert",
                            kept.uri().toString())
                    .contains("docker rm -f -v " + kept.name());
            try (RestClient client = kept.access().client()) {
                client.performRequest(new Request("GET", "/_cluster/health"));
            }
        } finally {
            assertThat(new Removal(docker, kept.name()).attempt()).isTrue();
            docker.close();
        }
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
