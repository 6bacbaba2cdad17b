package io.github.scrapewatch.elastic.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.scrapewatch.engine.ContainerWishes;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.support.ContainerWish;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong with containers while a harness runs: each time a clear message, and no container left. */
@Tag("container")
class ContainerFaultsIT {
    private final List<String> narration = new ArrayList<>();
    private final DockerHost docker = DockerHost.in(System.getenv());
    private final Containers containers = new Containers(docker);

    @AfterEach
    void nothingIsLeft() {
        assertThat(containers.ofThisTest()).isEmpty();
        docker.close();
    }

    private ContainerEngine start(ContainerWishes wishes, String... settings) {
        return new ContainerEngines(System.getenv(), narration::add).start(wishes, List.of(settings));
    }

    private void thenFails(ThrowingCallable start, String... words) {
        assertThatThrownBy(start).isInstanceOf(EngineException.class).hasMessageContainingAll(words);
    }

    @Test
    void anImageThatNobodyHas() {
        ContainerWishes wishes =
                new ContainerWishes(Optional.empty(), Optional.of("localhost:1/scrapewatch-none:8.19.0"), false);
        thenFails(
                () -> start(wishes),
                "The image localhost:1/scrapewatch-none:8.19.0 is not there and cannot be pulled",
                "connection refused",
                "--image");
    }

    @Test
    void aRegistryThatRefuses() throws Exception {
        HttpServer registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            byte[] refusal = "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"not for you\"}]}".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/v2/") ? 200 : 403, refusal.length);
            exchange.getResponseBody().write(refusal);
            exchange.close();
        });
        registry.start();
        String image = "localhost:" + registry.getAddress().getPort() + "/elasticsearch:8.19.21";
        try {
            thenFails(
                    () -> start(new ContainerWishes(Optional.empty(), Optional.of(image), false)),
                    "The image " + image + " is not there and cannot be pulled",
                    "denied",
                    "--image");
        } finally {
            registry.stop(0);
        }
    }

    @Test
    void aNodeThatDoesNotStart() {
        thenFails(
                () -> start(ContainerWish.get(), "no.such.setting=1"),
                "The container ended before it answered (exit code",
                "its log ends with",
                "unknown setting [no.such.setting]");
    }

    @Test
    void anImageWithoutSecurity() {
        thenFails(
                () -> start(ContainerWish.get(), "xpack.security.enabled=false"),
                "answers without TLS",
                "--engine URL");
    }

    @Test
    void aPortThatAnotherProgramHas() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            thenFails(
                    () -> start(ContainerWish.get(), "http.port=" + other.getLocalPort()),
                    String.valueOf(other.getLocalPort()),
                    "Another program has the port");
        }
    }

    @Test
    void aDockerThatIsNotThere() {
        Map<String, String> environment =
                Map.of("DOCKER_HOST", "unix:///nowhere.sock", "TESTCONTAINERS_RYUK_DISABLED", "true");
        thenFails(
                () -> new ContainerEngines(environment, narration::add).start(ContainerWish.get(), List.of()),
                "There is no Docker to run a container: no Docker engine answers at unix:///nowhere.sock",
                "--engine embedded");
    }

    @Test
    void twoAtOnceAndOneIsKilled() throws Exception {
        CompletableFuture<ContainerEngine> other = CompletableFuture.supplyAsync(() -> start(ContainerWish.get()));
        try (ContainerEngine one = start(ContainerWish.get());
                ContainerEngine two = other.get()) {
            assertThat(one.uri()).isNotEqualTo(two.uri());
            docker.client().killContainerCmd(one.name()).exec();
            assertThat(one.awaitEnd()).contains("ended while it was needed (exit code 137, killed)", "its log ends");
            thenFails(() -> one.cluster().capabilities(), "ended while it was needed (exit code 137, killed)");
            assertThat(two.cluster().capabilities().present()).isNotEmpty();
        }
    }

    @Test
    void tooLittleMemory() throws Exception {
        try (ContainerEngine engine = start(ContainerWish.get())) {
            long used = containers.memory(engine.name());
            long limit = used + (24 << 20);
            docker.client()
                    .updateContainerCmd(engine.name())
                    .withMemory(limit)
                    .withMemorySwap(limit)
                    .exec();
            String words = "a".repeat(9 << 20);
            JsonNode request = new ObjectMapper()
                    .readTree("{\"query\": {\"bool\": {\"should\": [{\"match\": {\"a\": \"" + words
                            + "\"}}, {\"match\": {\"b\": \"" + words + "\"}}]}}}");
            thenFails(
                    () -> searchUntilItFails(engine, request),
                    "ended while it was needed (exit code 137, killed for want of memory)");
        }
    }

    private static void searchUntilItFails(ContainerEngine engine, JsonNode request) {
        for (int i = 0; i < 100; i++) {
            try {
                engine.cluster().searchAnyOf(List.of("none"), request);
            } catch (RejectedException e) {
                // It was read, and that is what costs.
            }
        }
    }

    @Test
    void aDockerThatStopsInTheMiddle() throws Exception {
        try (SocketRelay relay = SocketRelay.to(docker.address())) {
            Map<String, String> environment =
                    Map.of("DOCKER_HOST", relay.address().toString(), "TESTCONTAINERS_RYUK_DISABLED", "true");
            ContainerEngine engine =
                    new ContainerEngines(environment, narration::add).start(ContainerWish.get(), List.of());
            relay.cut();
            docker.client().killContainerCmd(engine.name()).exec();
            thenFails(
                    () -> engine.cluster().capabilities(),
                    "Docker at " + relay.address() + " does not answer any more");
            engine.close();
            assertThat(narration.get(narration.size() - 1))
                    .contains("could not be removed", "docker rm -f -v " + engine.name());
            assertThat(new Removal(docker, engine.name()).attempt()).isTrue();
        }
    }
}
