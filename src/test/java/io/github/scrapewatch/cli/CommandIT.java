package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.CommandProcess.Result;
import io.github.scrapewatch.support.RawHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it: a process with arguments, two streams and an exit code. */
class CommandIT {
    private static final Map<String, String> NO_DOCKER =
            Map.of("DOCKER_HOST", "unix:///nowhere.sock", "TESTCONTAINERS_RYUK_DISABLED", "true");

    @TempDir
    private Path temporary;

    @Test
    void doctorFindsThisMachineHealthy() {
        Result result = run("doctor");
        assertThat(result.exitCode()).as(result.narration()).isZero();
        assertThat(result.output())
                .contains("Elasticsearch 8.19.", "start-up archive in use", "threshold, new_terms, esql")
                .contains("eql does not: ", "0 to mend");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void doctorWritesJson() throws IOException {
        JsonNode diagnosis =
                new ObjectMapper().readTree(run("doctor", "--format", "json").output());
        assertThat(diagnosis.path("healthy").asBoolean()).isTrue();
        assertThat(diagnosis.path("examinations"))
                .extracting(it -> it.path("subject").asText())
                .contains("java", "engine", "rule types", "docker");
    }

    @Test
    void doctorSaysThatAClusterDoesNotAnswer() {
        Result result = run("doctor", "--engine", "http://127.0.0.1:1");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.output())
                .contains("http://127.0.0.1:1 does not answer: the connection was refused", "1 to mend");
    }

    @Test
    void aContainerWithoutDockerIsRefusedAtOnce() {
        Result result = CommandProcess.start(temporary, NO_DOCKER, "engine", "--engine", "container")
                .awaitExit(Duration.ofSeconds(60));
        assertThat(result.narration())
                .isEqualTo("There is no Docker to run a container: no Docker engine answers at unix:///nowhere.sock.\n"
                        + "  Start Docker, or set DOCKER_HOST to where it answers; '--engine embedded' needs none.\n");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void withoutDockerTheAutomaticChoiceIsEmbeddedAndSaidFirst() {
        Result result = CommandProcess.start(temporary, NO_DOCKER, "doctor", "--engine", "auto")
                .awaitExit(Duration.ofSeconds(120));
        assertThat(result.narration().lines().findFirst())
                .contains("Engine: embedded, as no Docker engine answers at unix:///nowhere.sock.");
        assertThat(result.output()).contains(", embedded\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void usageErrorsEndWithThree() {
        for (String[] arguments : List.of(
                new String[] {},
                new String[] {"nonsense"},
                new String[] {"doctor", "--engine", "moon"},
                new String[] {"doctor", "--keep"},
                new String[] {"engine", "--setting", "x"})) {
            Result result = run(arguments);
            assertThat(result.exitCode()).as(String.join(" ", arguments)).isEqualTo(3);
            assertThat(result.output()).isEmpty();
            assertThat(result.narration()).contains("Usage: scrapewatch");
        }
    }

    @Test
    void helpAndVersionEndWithZero() {
        assertThat(run("--help").output()).contains("doctor", "engine");
        assertThat(run("engine", "--help").output()).contains("--install", "--port");
        assertThat(run("--version").output()).matches("scrapewatch \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void engineStaysUpUntilItIsInterrupted() {
        CommandProcess command = CommandProcess.start(temporary, "engine");
        URI uri = URI.create(command.firstLine());
        ProcessHandle engine = command.onlyChild();
        assertThat(new RawHttp(uri).send("GET", "/_cluster/health").status()).isEqualTo(200);

        command.interrupt();
        command.awaitExit(Duration.ofSeconds(20));
        assertThat(engine.isAlive()).isFalse();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void engineEndsWhenItsParentIsKilled() {
        CommandProcess command = CommandProcess.start(temporary, "engine");
        command.firstLine();
        ProcessHandle engine = command.onlyChild();

        command.kill();
        assertThat(engine.onExit()).succeedsWithin(Duration.ofSeconds(20));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void engineSaysThatItWasKilled() {
        CommandProcess command = CommandProcess.start(temporary, "engine");
        command.firstLine();
        command.onlyChild().destroyForcibly();

        Result result = command.awaitExit(Duration.ofSeconds(20));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.narration()).contains("The engine ended while it was needed (exit code 137)");
        assertThat(temporary).isEmptyDirectory();
    }

    private Result run(String... arguments) {
        return CommandProcess.start(temporary, arguments).awaitExit(Duration.ofSeconds(120));
    }
}
