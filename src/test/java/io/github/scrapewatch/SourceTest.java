package io.github.scrapewatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the compiler and the formatter do not look at. */
class SourceTest {
    private static final int LONGEST_FILE = 250;

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        List<Path> files = javaFiles();
        assertThat(files).hasSizeGreaterThan(50);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        TestPlaces.ROOT.relativize(file).toString(), file.toUri(), () -> inspect(read(file))));
    }

    @TestFactory
    Stream<DynamicTest> everyPackageSaysWhatItIsFor() throws IOException {
        return javaFiles().stream()
                .filter(file -> file.toString().contains("/main/java/io/github/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.endsWith("io/github/scrapewatch"))
                .map(folder -> DynamicTest.dynamicTest(
                        TestPlaces.ROOT.relativize(folder).toString(),
                        () -> assertThat(folder.resolve("package-info.java")).exists()));
    }

    private static void inspect(List<String> lines) {
        assertThat(lines).as("lines").hasSizeLessThanOrEqualTo(LONGEST_FILE);
        assertThat(lines).noneMatch(line -> line.startsWith("import ") && line.endsWith(".*;"));
        assertThat(lines).noneMatch(line -> line.matches(".*\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b.*"));
        assertThat(lines).noneMatch(line -> line.contains("@aut" + "hor"));
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(TestPlaces.ROOT.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
