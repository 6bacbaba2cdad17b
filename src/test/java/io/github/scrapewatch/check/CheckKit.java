package io.github.scrapewatch.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A check is an id, a class, a test that reports and accepts, and a page. */
public final class CheckKit {
    private static final Path PAGES = TestPlaces.ROOT.resolve("docs/checks");

    private CheckKit() {}

    public static void inspect(About about, String testClass) throws ClassNotFoundException {
        assertThat(about.id()).matches("CR[0-9]{3}");
        assertThat(about.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(about.summary()).endsWith(".");

        List<String> tests = Arrays.stream(Class.forName(testClass).getDeclaredMethods())
                .map(Method::getName)
                .toList();
        assertThat(tests).anyMatch(it -> it.startsWith("reports"));
        assertThat(tests).anyMatch(it -> it.startsWith("accepts"));

        assertThat(PAGES.resolve(about.id() + ".md"))
                .content()
                .startsWith("# " + about.id() + " " + about.name() + "\n")
                .contains("Severity: " + about.severity() + ".", "## What goes wrong", "## Instead");
        assertThat(PAGES.resolve("README.md"))
                .content()
                .contains("| [" + about.id() + "](" + about.id() + ".md) | " + about.name() + " | " + about.severity()
                        + " |");
    }

    /** How many checks the sources of a package have. */
    public static long written(String folder) {
        try (Stream<Path> files =
                Files.walk(TestPlaces.ROOT.resolve("src/main/java/io/github/scrapewatch/" + folder))) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .filter(CheckKit::isACheck)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isACheck(Path file) {
        try {
            return Files.readString(file).matches("(?s).*(\"CR[0-9]{3}\").*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
