package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.ContainerWish;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with an engine in a container, in a process of its own. */
@Tag("container")
class ContainerCommandIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path temporary;

    private List<String> before;

    @BeforeEach
    void look() throws Exception {
        before = containers();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(containers()).isEqualTo(before);
    }

    private CommandProcess command(String name, String... more) {
        List<String> line = new ArrayList<>(List.of(name));
        line.addAll(ContainerWish.options());
        line.addAll(List.of(more));
        return CommandProcess.start(temporary, line.toArray(String[]::new));
    }

    @Test
    void theDoctorExaminesIt() {
        CommandProcess.Result result = command("doctor").awaitExit(PATIENCE);
        assertThat(result.output()).contains(", container\n", "on Docker ", "0 to mend");
        assertThat(result.narration()).startsWith("Starting ").contains(" in a container, on Docker ");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void whatIsToBeKeptOutlivesTheCommand() throws Exception {
        CommandProcess.Result result = command("doctor", "--keep").awaitExit(PATIENCE);
        assertThat(result.exitCode()).as(result.narration()).isZero();
        List<String> kept = new ArrayList<>(containers());
        kept.removeAll(before);
        assertThat(kept).hasSize(1);
        assertThat(result.narration()).contains("docker rm -f -v " + kept.get(0));
        assertThat(docker("rm", "-f", "-v", kept.get(0))).isEqualTo(kept);
    }

    @Test
    void anInterruptInTheMiddleOfTheStart() throws Exception {
        CommandProcess command = command("doctor");
        awaitContainer();
        command.interrupt();
        CommandProcess.Result result = command.awaitExit(PATIENCE);
        assertThat(result.narration().lines()).allMatch(line -> line.startsWith("Starting "));
        assertThat(result.exitCode()).isEqualTo(143);
    }

    @Test
    void anInterruptWhileItRuns() {
        CommandProcess command = command("engine", "--install");
        assertThat(command.firstLine()).startsWith("https://");
        command.interrupt();
        CommandProcess.Result result = command.awaitExit(PATIENCE);
        assertThat(result.narration())
                .contains("identities installed", "curl --cacert http_ca.crt -u elastic:")
                .doesNotContain("could not be removed", "ended while it was needed");
        assertThat(result.exitCode()).isEqualTo(143);
    }

    @Test
    void aKilledHarnessIsCleanedUpAfterByTheNextOne() throws Exception {
        CommandProcess killed = command("doctor");
        awaitContainer();
        killed.kill();
        killed.awaitExit(PATIENCE);
        assertThat(containers()).hasSize(before.size() + 1);

        CommandProcess.Result next =
                command("engine", "--setting", "no.such.setting=1").awaitExit(PATIENCE);
        assertThat(next.narration()).contains(", which an earlier run has left.", "unknown setting [no.such.setting]");
        assertThat(next.exitCode()).isEqualTo(3);
    }

    @Test
    void automaticallyWhereDockerAnswers() throws Exception {
        CommandProcess command =
                CommandProcess.start(temporary, "doctor", "--engine", "auto", "--image", "localhost:1/none:8.19.0");
        CommandProcess.Result result = command.awaitExit(PATIENCE);
        assertThat(result.narration()).startsWith("Engine: container, as a Docker engine answers.");
        assertThat(result.output()).contains("The image localhost:1/none:8.19.0 is not there");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    private void awaitContainer() throws Exception {
        for (int i = 0; i < 600 && containers().equals(before); i++) {
            Thread.sleep(50);
        }
    }

    private static List<String> containers() throws IOException, InterruptedException {
        return docker("ps", "-a", "--filter", "label=io.github.scrapewatch.owner", "--format", "{{.Names}}");
    }

    /** What Docker's own command says, sorted. */
    private static List<String> docker(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("docker"));
        line.addAll(List.of(arguments));
        Process docker = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Stream<String> lines =
                new String(docker.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()) {
            assertThat(docker.waitFor()).isZero();
            return lines.sorted().toList();
        }
    }
}
