package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.SharedEngines;
import io.github.scrapewatch.support.WorkedOn;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, with somebody who saves files while it runs. */
class WatchCommandIT {
    private static final Duration LONG = Duration.ofSeconds(240);
    private static final String RULE = "rules/page-export-train.yml";

    @TempDir
    private Path pack;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream narration = new ByteArrayOutputStream();
    private WorkedOn worked;

    @BeforeEach
    void copy() {
        worked = WorkedOn.in(pack);
    }

    @Test
    void tellsTheVerdictsThatASavedRuleTouches() throws InterruptedException {
        CompletableFuture<Integer> end = watch();
        await(output, "40 rules × 1 scenario: 40 verdicts, 40 passed");
        output.reset();
        worked.replace(RULE, "pages >= $", "pages >= 100 * $");
        assertThat(end.join()).isZero();
        assertThat(narration.toString(StandardCharsets.UTF_8)).contains("changed: " + RULE);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("MISSED", "page-export-train", "2 rules × 1 scenario: 2 verdicts")
                .doesNotContain("search-flood");
    }

    @Test
    void tellsWhereAFileCannotBeRead() throws InterruptedException {
        CompletableFuture<Integer> end = watch();
        await(output, "40 passed");
        worked.replace(RULE, "type: esql", "type: [esql");
        assertThat(end.join()).isZero();
        assertThat(narration.toString(StandardCharsets.UTF_8)).contains(RULE + ":");
    }

    private CompletableFuture<Integer> watch() {
        Console console = new Console(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(narration, true, StandardCharsets.UTF_8));
        var line = Commands.line(
                console,
                new Commands.Places(new SharedEngines(), null),
                null,
                new Commands.Surroundings(pack, InputStream.nullInputStream(), Instant.EPOCH, System::nanoTime));
        return CompletableFuture.supplyAsync(() -> line.execute("watch", "--once"), task -> new Thread(task).start());
    }

    private static void await(ByteArrayOutputStream stream, String text) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!stream.toString(StandardCharsets.UTF_8).contains(text)) {
            assertThat(System.nanoTime())
                    .as(stream.toString(StandardCharsets.UTF_8))
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }
}
