package io.github.scrapewatch.broken;

import io.github.scrapewatch.support.SharedEngines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What an engine adds to the findings of broken packs. */
class BrokenPacksIT {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> findings() throws IOException {
        return BrokenPack.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> inspect(name)));
    }

    private void inspect(String name) throws IOException {
        String printed = BrokenPack.copied(name, folder.resolve(name)).check(new SharedEngines(), "--engine");
        BrokenPacksTest.compare(printed, BrokenPack.expectation(name, "expected-engine-findings.txt"));
    }
}
