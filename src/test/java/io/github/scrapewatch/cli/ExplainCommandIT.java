package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.scan.Scans;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.CommandProcess.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command over raw logs, with the pack of this repository. */
class ExplainCommandIT {
    private static final Duration LONG = Duration.ofSeconds(300);

    @TempDir
    private Path temporary;

    @TempDir
    private Path logs;

    @Test
    void tellsWhyARuleFiredFromFilesAndStandardInputTogether() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Scans.views("mquist", 1, 50, Scans.START).getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(logs.resolve("access.log.gz"), packed.toByteArray());
        CommandProcess process = CommandProcess.start(
                temporary, "explain", "page-read-burst", "--format", "json", "--logs", file.toString(), "-");
        process.write(Scans.views("mquist", 51, 50, Scans.START.plusSeconds(1)));
        process.endInput();
        Result result = process.awaitExit(LONG);
        assertThat(result.exitCode()).as(result.narration()).isZero();
        JsonNode explanation = new ObjectMapper().readTree(result.output());
        assertThat(explanation.path("about").asText()).isEqualTo("2 files");
        assertThat(explanation.path("outcome").asText()).isEqualTo("raised 1 alert");
        assertThat(explanation.at("/steps/0/left").asInt()).isEqualTo(100);
        assertThat(explanation.at("/nearest/0/reached").asBoolean()).isTrue();
        assertThat(explanation.at("/alerts/0/fields/user.name").asText()).isEqualTo("mquist");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void tellsHowNearASilentRuleCame() throws IOException {
        Result result = run("--logs", write("access.log", Scans.views("mquist", 1, 59, Scans.START) + "not a line\n"));
        assertThat(result.exitCode()).as(result.narration()).isZero();
        assertThat(result.output())
                .contains("stayed silent", "the rule came nearest in it")
                .contains("It takes pages >= 60. Nearest came:", "short of  pages 59, reads 59")
                .contains("1 of 60 records could not be read", "access.log:60  ")
                .containsPattern("59  events +WHERE event.action IN");
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        Result missing = run("--logs", logs.resolve("none.log").toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.narration()).contains("none.log  The file cannot be read");
        Result empty = run("--logs", write("empty.log", ""));
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.narration()).contains("empty.log  There is no record in it.");
        Result other = run("--logs", write("other.log", "a\nb\n"));
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.output())
                .contains("did not run: there is no event to run over", "2 of 2 records could not be");
    }

    @Test
    void wantsToKnowWhere() throws IOException {
        String log = write("access.log", Scans.views("mquist", 1, 1, Scans.START));
        for (Result result : new Result[] {run(), run("--scenario", "rest-space-dump", "--logs", log)}) {
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.narration()).contains("Say where: --scenario NAME, or --logs FILE...");
        }
        Result since = run("--scenario", "rest-space-dump", "--since", "2026-03-01");
        assertThat(since.exitCode()).isEqualTo(3);
        assertThat(since.narration()).contains("--since and --identities are about logs: they need --logs.");
        Result rule = CommandProcess.start(temporary, "explain", "page-read-brust", "--logs", log)
                .awaitExit(LONG);
        assertThat(rule.exitCode()).isEqualTo(3);
        assertThat(rule.narration()).contains("Did you mean 'page-read-burst'?");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(logs.resolve(name), content).toString();
    }

    private Result run(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "explain";
        all[1] = "page-read-burst";
        System.arraycopy(more, 0, all, 2, more.length);
        return CommandProcess.start(temporary, all).awaitExit(LONG);
    }
}
