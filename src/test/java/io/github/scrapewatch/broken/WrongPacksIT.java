package io.github.scrapewatch.broken;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.SharedEngines;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The harness proves itself: packs whose rules do not do what is declared get these verdicts, word for word, and no others. After a
 * change of words: {@code -Dbroken.write=true}, and read the difference.
 */
class WrongPacksIT {
    private static final String PREFIX = "wrong-";

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        SharedEngine.get().cluster().deleteDataStream("logs-confluence.*-scrapewatch_*");
    }

    @TestFactory
    Stream<DynamicTest> verdicts() throws IOException {
        return BrokenPack.names(PREFIX).stream().map(name -> DynamicTest.dynamicTest(name, () -> inspect(name)));
    }

    private void inspect(String name) throws IOException {
        BrokenPack pack = BrokenPack.copied(name, folder.resolve(name)).with(TestPlaces.ROOT, "ingest-pipelines");
        BrokenPacksTest.compare(
                pack.verify(new SharedEngines()), BrokenPack.expectation(name, "expected-verdicts.txt"));
        forget();
    }

    @Test
    void everyKindOfVerdictIsThere() throws IOException {
        assertThat(BrokenPack.names(PREFIX)).hasSize(4);
        assertThat(BrokenPack.read(BrokenPack.expectation("wrong-verdicts", "expected-verdicts.txt")))
                .contains("missed", "false alarm", "wrong alert", "error", "exit 1");
    }
}
