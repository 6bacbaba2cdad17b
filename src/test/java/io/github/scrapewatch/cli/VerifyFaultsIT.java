package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.CommandProcess.Result;
import io.github.scrapewatch.support.SmallDisk;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What befalls a verification from outside: it says so, ends as documented, and leaves nothing behind, or half. */
class VerifyFaultsIT {
    private static final Duration LONG = Duration.ofSeconds(300);
    private static final String[] SHORT = {
        "verify", "--quiet", "--rule", "page-read-burst", "--scenario", "attack/rest-space-dump"
    };
    private static final int SOME_INDICES = 20;

    @TempDir
    private Path temporary;

    @TempDir
    private Path reports;

    @Test
    void saysThatItsEngineHasDied() throws IOException {
        CommandProcess process = CommandProcess.start(temporary, "verify", "--out", reports.toString());
        awaitScenarios();
        process.onlyChild().destroyForcibly();
        Result result = process.awaitExit(LONG);
        assertThat(result.exitCode()).as(result.narration()).isEqualTo(3);
        assertThat(result.narration())
                .contains("The engine ended while it was needed (exit code 137)")
                .doesNotContain("fault of scrapewatch");
        assertThat(result.output()).isEmpty();
        assertThat(reports).isEmptyDirectory();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void endsAtOnceWithControlC() throws Exception {
        assumeFalse(ignoresInterrupts(), "the tests run where interrupts are ignored, and so do their children");
        CommandProcess process = CommandProcess.start(temporary, "verify", "--out", reports.toString());
        awaitScenarios();
        ProcessHandle engine = process.onlyChild();
        assertThat(run("kill", "-INT", String.valueOf(process.pid()))).isZero();
        Result result = process.awaitExit(Duration.ofSeconds(60));
        assertThat(result.exitCode()).as(result.narration()).isEqualTo(130);
        assertThat(result.output()).isEmpty();
        await(() -> !engine.isAlive());
        assertThat(reports).isEmptyDirectory();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void noticesThatNobodyReadsTheResultAndStillWritesReports() throws IOException {
        CommandProcess process = CommandProcess.start(temporary, with("--out", reports.toString()));
        process.closeOutput();
        undelivered(process.awaitExit(LONG));
        try (Stream<Path> files = Files.list(reports)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "verification.json",
                            "junit.xml",
                            "verification.sarif",
                            "report.html",
                            "summary.md",
                            "navigator.json");
        }
    }

    @Test
    void noticesThatTheDiskOfTheResultIsFull() {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "there is no /dev/full here");
        undelivered(CommandProcess.start(temporary, Map.of(), Redirect.to(full), SHORT)
                .awaitExit(LONG));
    }

    private void undelivered(Result result) {
        assertThat(result.exitCode()).as(result.narration()).isEqualTo(3);
        assertThat(result.narration())
                .contains("The result could not be written to standard output: it was closed, or its disk is full.");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void leavesNoHalfReportOnAFullDisk() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(reports, "32k")) {
            Result result = CommandProcess.start(
                            temporary, with("--out", disk.folder().toString()))
                    .awaitExit(LONG);
            assertThat(result.exitCode()).as(result.narration()).isEqualTo(3);
            assertThat(result.narration()).contains("The reports cannot be written to " + disk.folder());
            assertThat(result.output()).isEmpty();
            assertThat(disk.folder()).isEmptyDirectory();
            assertThat(temporary).isEmptyDirectory();
        }
    }

    @Test
    void saysThatTheDiskOfTheEngineIsTooSmall() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(temporary, "4m")) {
            Result result = CommandProcess.start(disk.folder(), "verify").awaitExit(LONG);
            assertThat(result.exitCode()).as(result.narration()).isEqualTo(3);
            assertThat(result.narration()).contains("The engine needs 256 MB in " + disk.folder());
            assertThat(disk.folder()).isEmptyDirectory();
        }
    }

    /** Elasticsearch waits a minute for a shard that has no room to begin. */
    @Test
    @Tag("slow")
    void saysThatTheDiskOfTheEngineHasFilledUp() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(temporary, "300m")) {
            CommandProcess process =
                    CommandProcess.start(disk.folder(), "verify", "--scenario", "benign", "--out", reports.toString());
            awaitScenarios();
            disk.fill();
            Result result = process.awaitExit(LONG);
            disk.free();
            assertThat(result.exitCode()).as(result.narration()).isEqualTo(3);
            assertThat(result.narration())
                    .containsAnyOf("its disk may be full", "No space left on device")
                    .doesNotContain("fault of scrapewatch");
            assertThat(result.output()).isEmpty();
            assertThat(reports).isEmptyDirectory();
            assertThat(disk.folder()).isEmptyDirectory();
        }
    }

    /** Until the engine holds so many indices that the run is well on its way. */
    private void awaitScenarios() {
        await(() -> indices() > SOME_INDICES);
    }

    private long indices() {
        try (Stream<Path> files = Files.walk(temporary, 6)) {
            return files.filter(it -> it.getParent().endsWith("indices")).count();
        } catch (IOException | UncheckedIOException e) {
            // Files come and go.
            return 0;
        }
    }

    private static boolean ignoresInterrupts() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(it -> it.startsWith("SigIgn:"))
                .anyMatch(it ->
                        (Long.parseUnsignedLong(it.substring("SigIgn:".length()).strip(), 16) & 2) != 0);
    }

    static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still not so after " + LONG);
            }
            Thread.yield();
        }
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(SHORT), Stream.of(more)).toArray(String[]::new);
    }
}
