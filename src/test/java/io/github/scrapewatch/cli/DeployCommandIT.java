package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.CommandProcess.Result;
import io.github.scrapewatch.support.SecondEngine;
import io.github.scrapewatch.support.kibana.Fault;
import io.github.scrapewatch.support.kibana.KibanaStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scrapewatch deploy} and {@code drift} as a user runs them. */
class DeployCommandIT {
    private static final String BURST = "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a02";

    @TempDir
    private Path temporary;

    @TempDir
    private Path pack;

    private final KibanaStub kibana = KibanaStub.start();
    private ExportDraft draft;

    @BeforeEach
    void copy() {
        draft = ExportDraft.whole(pack);
    }

    @AfterEach
    void stop() {
        run("deploy", "--uninstall", "--yes", "--adopt");
        kibana.close();
    }

    private Result run(String command, String... more) {
        return start(Stream.concat(
                Stream.of(
                        command,
                        pack.toString(),
                        "--elasticsearch",
                        SecondEngine.get().uri().toString(),
                        "--kibana",
                        kibana.uri().toString()),
                Stream.of(more)));
    }

    private Result start(Stream<String> arguments) {
        return CommandProcess.start(
                        temporary, Map.of("SCRAPEWATCH_API_KEY", KibanaStub.API_KEY), arguments.toArray(String[]::new))
                .awaitExit(Duration.ofSeconds(180));
    }

    @Test
    void deploysComparesAndTakesOver() throws IOException {
        Result dry = run("deploy");
        assertThat(dry.exitCode()).as(dry.narration()).isZero();
        assertThat(dry.output())
                .startsWith("Elasticsearch http://127.0.0.1:")
                .contains("Kibana http://127.0.0.1:", ", space default\n")
                .contains("create  ingest pipeline scrapewatch-access\n")
                .contains("create  rule 'Confluence Burst of Distinct Page Reads' (" + BURST + ")\n")
                .endsWith(" to create, 0 to change, 0 to remove; 0 are as they should be\n");
        assertThat(dry.narration()).isEqualTo("Nothing was written: say --yes to do it.\n");
        assertThat(kibana.writes()).isEmpty();

        Result real = run("deploy", "--yes", "--enable");
        assertThat(real.exitCode()).as(real.output() + real.narration()).isZero();
        assertThat(real.output()).endsWith(" done and seen in the stack, 0 not done\n");
        assertThat(run("deploy", "--yes").narration()).isEqualTo("There is nothing to write.\n");
        Result none = run("drift");
        assertThat(none.exitCode()).as(none.output()).isZero();
        assertThat(none.output()).contains("0 differences, ");

        ((ObjectNode) kibana.space("default").rules.get(BURST).at("/threshold/cardinality/0")).put("value", 80);
        Result drift = run("drift", "--pull");
        assertThat(drift.exitCode()).isEqualTo(1);
        assertThat(drift.output())
                .contains("changed  rule 'Confluence Burst of Distinct Page Reads' (" + BURST + "), " + pack)
                .contains("           threshold.cardinality[0].value: 60 -> 80\n1 difference, ");
        assertThat(drift.narration()).contains("wrote    " + pack + "/rules/page-read-burst.yml\n");
        assertThat(Files.readString(pack.resolve("rules/page-read-burst.yml"))).contains("default: 80,");
        assertThat(run("drift").exitCode()).isZero();
    }

    @Test
    void writesJson() throws IOException {
        JsonNode plan =
                new ObjectMapper().readTree(run("deploy", "--format", "json").output());
        assertThat(plan.at("/steps/0/action").asText()).isEqualTo("create");
        assertThat(plan.path("space").asText()).isEqualTo("default");
        assertThat(plan.has("outcome")).isFalse();
        JsonNode drift =
                new ObjectMapper().readTree(run("drift", "--format", "json").output());
        assertThat(drift.path("differences")).hasSameSizeAs(plan.path("steps"));
        assertThat(drift.at("/differences/0/state").asText()).isEqualTo("missing");
    }

    @Test
    void leavesKibanaOutWhereNoneIsNamed() {
        String elasticsearch = SecondEngine.get().uri().toString();
        Result result = start(Stream.of("deploy", pack.toString(), "--elasticsearch", elasticsearch, "--yes"));
        assertThat(result.exitCode()).as(result.narration()).isZero();
        assertThat(result.output())
                .contains("No --kibana was given: rules, exceptions and value lists are left out.\n")
                .doesNotContain("create  rule");
        assertThat(kibana.requests()).isEmpty();
    }

    @Test
    void endsWithOneWhereSomethingStandsInTheWay() {
        run("deploy", "--yes");
        kibana.space("default").rules.get(BURST).put("immutable", true);
        Result result = run("deploy", "--yes");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("STOP    The stack has a rule 'Confluence Burst");
        assertThat(result.narration()).isEqualTo("Nothing was written: see STOP.\n");
    }

    @Test
    void saysWhatIsDoneAndWhatIsNot() {
        kibana.next("POST /api/detection_engine/rules/_import", Fault.status(500, "boom"));
        Result result = run("deploy", "--yes");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.output())
                .contains("FAILED  http://127.0.0.1:", "(500): boom")
                .contains("done: create exception list 'Approved automation' (approved-automation)\n")
                .contains("not done: create rule 'Confluence Space Export'")
                .endsWith(", 7 not done\n");
    }

    @Test
    void endsWithTwoWhereThePackCannotBeRead() {
        draft.write("rules/worse.yml", "a:\n\tb: 1\n");
        for (String command : List.of("deploy", "drift")) {
            Result result = run(command);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.narration()).contains("rules/worse.yml:2:1  ");
        }
        assertThat(kibana.requests()).isEmpty();
    }

    @Test
    void endsWithThreeOnWrongUsageAndEnvironment() {
        assertThat(start(Stream.of("deploy")).exitCode()).isEqualTo(3);
        assertThat(start(Stream.of("drift", "--elasticsearch", "nonsense")).exitCode())
                .isEqualTo(3);
        Result space = start(Stream.of("deploy", "--elasticsearch", "http://127.0.0.1:1", "--space", "x"));
        assertThat(space.exitCode()).isEqualTo(3);
        assertThat(space.narration()).contains("--space is a space of Kibana: say --kibana URL too.");
        Result user = start(Stream.of("deploy", "--elasticsearch", "https://u:secret@127.0.0.1:1"));
        assertThat(user.exitCode()).isEqualTo(3);
        assertThat(user.narration()).contains("takes no user").doesNotContain("secret");
        Result nobody = run("deploy", "--space", "nowhere");
        assertThat(nobody.exitCode()).isEqualTo(3);
        assertThat(nobody.narration()).contains("has no space 'nowhere'");
    }
}
