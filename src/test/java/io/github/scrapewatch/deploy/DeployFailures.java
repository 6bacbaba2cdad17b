package io.github.scrapewatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.stack.Stacks;
import io.github.scrapewatch.support.SecondEngine;
import io.github.scrapewatch.support.SecuredCluster;
import io.github.scrapewatch.support.kibana.SpaceContent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A pack, a stack, and something that goes wrong. */
abstract class DeployFailures {
    static final String IMPORT = "POST /api/detection_engine/rules/_import";

    static final String BURST = "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a02";

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    DeployBench bench;

    @BeforeEach
    void start() {
        bench = new DeployBench(folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    SpaceContent space() {
        return bench.kibana.space("default");
    }

    void assertNothingIsWritten() {
        assertThat(bench.kibana.writes()).isEmpty();
        try (Stack stack = bench.open()) {
            assertThat(stack.inventory().assets()).isEmpty();
        }
    }

    void assertStops(Terms terms, String problem, String remedy) {
        assertThat(bench.plan(terms).obstacles()).singleElement().satisfies(it -> {
            assertThat(it.problem()).contains(problem);
            assertThat(it.remedy()).contains(remedy);
        });
        assertThatThrownBy(() -> bench.deploy(terms)).isInstanceOf(IllegalArgumentException.class);
        assertNothingIsWritten();
    }

    void assertRefused(List<String> missing, String named) throws Exception {
        try (SecuredCluster cluster =
                new SecuredCluster(SecondEngine.get().uri(), Files.createTempDirectory(keys, "k"), missing)) {
            assertThatThrownBy(() -> bench.open(keyAndTrust(cluster), address(cluster.uri(), "default"))
                            .close())
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining(named)
                    .hasMessageContaining("docs/reference/deploy.md");
        }
    }

    static Map<String, String> keyAndTrust(SecuredCluster cluster) {
        return Map.of(
                "SCRAPEWATCH_API_KEY",
                SecuredCluster.API_KEY,
                "SCRAPEWATCH_CA_FILE",
                cluster.certificate().toString());
    }

    Stacks.Address address(URI elasticsearch, String space) {
        return new Stacks.Address(elasticsearch, Optional.of(bench.kibana.uri()), space);
    }

    void assertFails(Map<String, String> environment, Stacks.Address address, String message) {
        assertThatThrownBy(() -> bench.open(environment, address).close())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(message);
    }
}
