package io.github.scrapewatch.elastic.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.Capability;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.EngineKind;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.engine.detection.alert.AlertStore;
import io.github.scrapewatch.support.SecuredCluster;
import io.github.scrapewatch.support.SharedEngine;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster at a URL: trust, credentials, privileges, and what we keep our hands off. */
class RemoteEngineIT {
    private static final String STREAM = "logs-confluence.audit-scrapewatch_it";

    @TempDir
    private Path folder;

    private final List<String> narration = new ArrayList<>();

    private SecuredCluster cluster(String... missing) throws Exception {
        return new SecuredCluster(SharedEngine.get().uri(), folder, List.of(missing));
    }

    private RemoteEngine connect(URI uri, Map<String, String> environment) {
        return RemoteEngine.connect(uri, environment, narration::add);
    }

    private Map<String, String> keyAndTrust(SecuredCluster cluster) {
        return Map.of(
                "SCRAPEWATCH_API_KEY",
                SecuredCluster.API_KEY,
                "SCRAPEWATCH_CA_FILE",
                cluster.certificate().toString());
    }

    @Test
    void writesAndReadsThroughTls() throws Exception {
        try (SecuredCluster cluster = cluster();
                RemoteEngine engine = connect(cluster.uri(), keyAndTrust(cluster))) {
            assertThat(engine.facts().kind()).isEqualTo(EngineKind.REMOTE);
            engine.cluster().install(new Asset(Asset.Kind.INDEX_TEMPLATE, "scrapewatch-it", json("""
                    {"index_patterns": ["logs-confluence.audit-scrapewatch_*"], "data_stream": {}, "priority": 900}""")));
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
            assertThat(engine.cluster().capabilities().missing()).containsOnlyKeys(Capability.EQL);

            engine.cluster().deleteDataStream(STREAM);
            engine.cluster().uninstall(Asset.Kind.INDEX_TEMPLATE, "scrapewatch-it");
            assertThat(narration).isEmpty();
        }
    }

    @Test
    void takesAClusterWithoutSecurity() {
        try (RemoteEngine engine = connect(SharedEngine.get().uri(), Map.of())) {
            assertThat(engine.facts().version()).startsWith("8.19.");
        }
    }

    @Test
    void touchesNothingOfOthers() throws Exception {
        try (SecuredCluster cluster = cluster();
                RemoteEngine engine = connect(cluster.uri(), keyAndTrust(cluster))) {
            cluster.requests().clear();
            for (String name : List.of("logs-confluence.audit-default", "logs", "*", "scrapewatch*,logs", "../x")) {
                assertThatThrownBy(() -> engine.cluster().deleteDataStream(name))
                        .as(name)
                        .isInstanceOf(EngineException.class)
                        .hasMessageContaining("is not scrapewatch's");
            }
            for (String space : List.of("default", "*", "scrapewatch,default")) {
                assertThatThrownBy(() -> new AlertStore(engine.cluster(), space).install())
                        .as(space)
                        .isInstanceOf(EngineException.class)
                        .hasMessageContaining("is not scrapewatch's");
            }
            assertThat(cluster.requests()).isEmpty();
        }
    }

    @Test
    void keepsAlertsInASpaceOfItsOwn() throws Exception {
        try (SecuredCluster cluster = cluster();
                RemoteEngine engine = connect(cluster.uri(), keyAndTrust(cluster))) {
            AlertStore store = new AlertStore(engine.cluster(), "scrapewatch_remote");
            store.install();
            store.write(List.of());
            store.delete();
            assertThat(cluster.requests())
                    .anyMatch(it -> it.contains("alerts-security.alerts-scrapewatch_remote-000001"));
        }
    }

    @Test
    void readsTheKeyFromAFile() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), SecuredCluster.API_KEY + "\n");
        try (SecuredCluster cluster = cluster()) {
            Map<String, String> environment = Map.of(
                    "SCRAPEWATCH_API_KEY_FILE",
                    key.toString(),
                    "SCRAPEWATCH_CA_FILE",
                    cluster.certificate().toString());
            connect(cluster.uri(), environment).close();
        }
    }

    @Test
    void refusesACertificateThatItDoesNotKnow() throws Exception {
        try (SecuredCluster cluster = cluster()) {
            Map<String, String> environment = Map.of("SCRAPEWATCH_API_KEY", SecuredCluster.API_KEY);
            assertThatThrownBy(() -> connect(cluster.uri(), environment))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("TLS failed")
                    .hasMessageContaining("SCRAPEWATCH_CA_FILE");
            assertThat(cluster.requests()).isEmpty();
        }
    }

    @Test
    void saysAloudThatItDoesNotVerify() throws Exception {
        try (SecuredCluster cluster = cluster()) {
            connect(cluster.uri(), Map.of("SCRAPEWATCH_API_KEY", SecuredCluster.API_KEY, "SCRAPEWATCH_INSECURE", "1"))
                    .close();
            assertThat(narration).singleElement().asString().startsWith("WARNING: SCRAPEWATCH_INSECURE=1");
        }
    }

    @Test
    void saysThatTheKeyIsNotAccepted() throws Exception {
        try (SecuredCluster cluster = cluster()) {
            Map<String, String> environment = Map.of(
                    "SCRAPEWATCH_API_KEY",
                    "d3Jvbmc6a2V5",
                    "SCRAPEWATCH_CA_FILE",
                    cluster.certificate().toString());
            assertThatThrownBy(() -> connect(cluster.uri(), environment))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("does not accept the credentials")
                    .hasMessageNotContaining("d3Jvbmc6a2V5");
        }
    }

    @Test
    void namesThePrivilegesThatAreMissing() throws Exception {
        try (SecuredCluster cluster = cluster("manage_pipeline", "manage_index_templates")) {
            assertThatThrownBy(() -> connect(cluster.uri(), keyAndTrust(cluster)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining(
                            "cluster privilege manage_index_templates, cluster privilege manage_pipeline");
        }
    }

    @Test
    void needsAPasswordForAUser() {
        assertThatThrownBy(() -> connect(URI.create("https://127.0.0.1:1"), Map.of("SCRAPEWATCH_USERNAME", "harness")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("SCRAPEWATCH_PASSWORD");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
