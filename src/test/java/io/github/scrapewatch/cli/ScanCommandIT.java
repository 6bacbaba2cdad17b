package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.scan.Scans;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.CommandProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, with the pack of this repository. */
class ScanCommandIT {
    private static final Duration LONG = Duration.ofSeconds(300);
    private static final String BURST = Scans.views("mquist", 1, 200, Scans.START);
    private static final String FEW = Scans.views("mquist", 1, 2, Scans.START);
    private static final String[] ONE_RULE = {"scan", "--rule", "page-read-burst"};

    @TempDir
    private Path temporary;

    @TempDir
    private Path logs;

    @Test
    void listsAlerts() throws IOException {
        Result result = run("--timings", write("access.log", BURST));
        assertThat(result.exitCode()).as(result.narration()).isEqualTo(1);
        assertThat(result.output())
                .contains(
                        "page-read-burst",
                        "mquist",
                        "203.0.113.77",
                        "1 rule on 200 lines of 1 source (0 unreadable): 1 alert")
                .contains("load");
        assertThat(temporary).isEmptyDirectory();
    }

    /** docs/guides/import.md: a hundred pages over REST, one after the other, with a token. */
    @Test
    void findsTheFirstAlertThatTheGuideToImportingMakes() throws IOException {
        String lines = IntStream.range(0, 100)
                .mapToObj(it -> "[20/Mar/2026:10:%02d:%02d +0000] mquist http-nio-8090-exec-7 203.0.113.77 GET "
                                .formatted(it / 60, it % 60)
                        + "/rest/api/content/%d HTTP/1.1 200 40ms 9123 - curl/8.5.0\n".formatted(4711 + it))
                .collect(Collectors.joining());
        Result result = run(write("access.log", lines));
        assertThat(result.exitCode()).as(result.narration()).isEqualTo(1);
        assertThat(result.output()).contains("page-read-burst", "mquist", "Esql.pages 100", ": 1 alert");
    }

    @Test
    void endsWithZeroWhereNothingIsFound() throws IOException {
        Result result = run("--quiet", write("access.log", FEW));
        assertThat(result.exitCode()).as(result.narration()).isZero();
        assertThat(result.output()).contains("1 rule on 2 lines of 1 source (0 unreadable): no alert");
    }

    @Test
    void writesJsonAndReports() throws IOException {
        Path out = logs.resolve("reports/today");
        Result result = run("--format", "json", "--out", out.toString(), write("access.log", BURST));
        assertThat(result.exitCode()).as(result.narration()).isEqualTo(1);
        JsonNode scan = new ObjectMapper().readTree(result.output());
        assertThat(scan.at("/alerts/0/rule").asText()).isEqualTo("page-read-burst");
        assertThat(Files.readString(out.resolve("scan.json"))).isEqualTo(result.output());
        assertThat(Files.readString(out.resolve("scan.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("mquist");
        try (var files = Files.list(out)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void readsStandardInput() {
        CommandProcess process = CommandProcess.start(temporary, arguments("-"));
        process.write(BURST);
        process.endInput();
        Result result = process.awaitExit(LONG);
        assertThat(result.exitCode()).as(result.narration()).isEqualTo(1);
        assertThat(result.output()).contains("standard input", "mquist");
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        Result missing = run(logs.resolve("none.log").toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.narration()).contains("none.log  The file cannot be read");
        Result empty = run(write("empty.log", ""));
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.narration()).contains("empty.log  There is no record in it.");
        Result other = run(write("other.log", "a\nb\n"));
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.output()).contains("2 of 2 records could not be read", "other.log:1");
    }

    @Test
    void refusesWhatItCannotDo() throws IOException {
        String log = write("access.log", FEW);
        Result rule = CommandProcess.start(temporary, "scan", "--rule", "page-read-brust", log)
                .awaitExit(LONG);
        assertThat(rule.exitCode()).isEqualTo(3);
        assertThat(rule.narration()).contains("Did you mean 'page-read-burst'?");
        Result since = run("--since", "yesterday", log);
        assertThat(since.exitCode()).isEqualTo(3);
        assertThat(since.narration()).contains("'yesterday' is no time");
        Result out = run("--out", log, log);
        assertThat(out.exitCode()).isEqualTo(3);
        assertThat(out.narration()).contains("The reports cannot be written to " + log);
        Result people = run("--identities", "nobody.yml", log);
        assertThat(people.exitCode()).isEqualTo(3);
        assertThat(people.narration()).contains("--identities: nobody.yml cannot be read.");
        assertThat(CommandProcess.start(temporary, "scan").awaitExit(LONG).exitCode())
                .isEqualTo(3);
    }

    @Test
    void leavesNothingBehindWhenItIsInterrupted() {
        CommandProcess process = CommandProcess.start(temporary, arguments("-"));
        process.write(BURST);
        ProcessHandle engine = engineOf(process);
        process.interrupt();
        Result result = process.awaitExit(LONG);
        assertThat(result.exitCode()).isEqualTo(143);
        assertThat(result.output()).isEmpty();
        await(() -> !engine.isAlive());
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void saysThatItsEngineHasDied() {
        CommandProcess process = CommandProcess.start(temporary, arguments("-"));
        process.write(BURST);
        engineOf(process).destroyForcibly();
        process.write(BURST);
        process.endInput();
        Result result = process.awaitExit(LONG);
        assertThat(result.exitCode()).as(result.narration()).isEqualTo(3);
        assertThat(result.narration()).contains("The engine");
        assertThat(result.output()).isEmpty();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void noticesThatNobodyReadsTheResult() throws IOException {
        CommandProcess process = CommandProcess.start(temporary, arguments(write("access.log", BURST)));
        process.closeOutput();
        Result result = process.awaitExit(LONG);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.narration())
                .contains("The result could not be written to standard output: it was closed, or its disk is full.");
        assertThat(temporary).isEmptyDirectory();
    }

    private static ProcessHandle engineOf(CommandProcess process) {
        await(process::hasChild);
        return process.onlyChild();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still not so after " + LONG);
            }
            Thread.onSpinWait();
        }
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(logs.resolve(name), content).toString();
    }

    private Result run(String... more) {
        return CommandProcess.start(temporary, arguments(more)).awaitExit(LONG);
    }

    private static String[] arguments(String... more) {
        String[] all = new String[ONE_RULE.length + more.length];
        System.arraycopy(ONE_RULE, 0, all, 0, ONE_RULE.length);
        System.arraycopy(more, 0, all, ONE_RULE.length, more.length);
        return all;
    }
}
