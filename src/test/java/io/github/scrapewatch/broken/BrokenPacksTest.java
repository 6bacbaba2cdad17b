package io.github.scrapewatch.broken;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.support.NoEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The harness proves itself: packs that are broken on purpose give these findings, word for word, and no others. After a change of words:
 * {@code -Dbroken.write=true}, and read the difference.
 */
class BrokenPacksTest {
    private static final Engines ENGINES = new NoEngines();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> findings() throws IOException {
        return BrokenPack.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> inspect(name)));
    }

    private void inspect(String name) throws IOException {
        String printed = BrokenPack.copied(name, folder.resolve(name)).check(ENGINES);
        compare(printed, BrokenPack.expectation(name, "expected-findings.txt"));
    }

    static void compare(String printed, Path expectation) throws IOException {
        if (Boolean.getBoolean("broken.write")) {
            Files.writeString(expectation, printed);
        }
        assertThat(printed).isEqualTo(BrokenPack.read(expectation));
    }

    @Test
    void thereAreSuchPacks() throws IOException {
        List<String> names = BrokenPack.names();
        assertThat(names).hasSizeGreaterThanOrEqualTo(5);
        assertThat(names)
                .noneMatch(it -> BrokenPack.read(BrokenPack.expectation(it, "expected-findings.txt"))
                        .isBlank());
    }
}
