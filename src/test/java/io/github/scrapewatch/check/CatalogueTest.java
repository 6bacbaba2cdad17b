package io.github.scrapewatch.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A check is an id, a class, a test that reports and accepts, and a page. */
class CatalogueTest {
    private static final List<Check> CHECKS = Catalogue.on(CheckTest.TODAY).all();
    private static final Path PAGES = TestPlaces.ROOT.resolve("docs/checks");

    @TestFactory
    Stream<DynamicTest> everyCheckIsWhole() {
        return CHECKS.stream()
                .map(check -> DynamicTest.dynamicTest(check.about().id(), () -> inspect(check)));
    }

    @Test
    void noTwoChecksHaveTheSameIdOrName() {
        assertThat(CHECKS).extracting(it -> it.about().id()).doesNotHaveDuplicates();
        assertThat(CHECKS).extracting(it -> it.about().name()).doesNotHaveDuplicates();
    }

    @Test
    void everyCheckThatIsWrittenIsInTheCatalogue() throws IOException {
        try (Stream<Path> files = Files.walk(TestPlaces.ROOT.resolve("src/main/java/io/github/scrapewatch/check"))) {
            long written = files.filter(it -> it.toString().endsWith(".java"))
                    .filter(CatalogueTest::isACheck)
                    .count();
            assertThat(CHECKS).hasSize((int) written);
        }
    }

    private static void inspect(Check check) throws Exception {
        About about = check.about();
        assertThat(about.id()).matches("CR[0-9]{3}");
        assertThat(about.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(about.summary()).endsWith(".");

        List<String> tests = Arrays.stream(
                        Class.forName(check.getClass().getName() + "Test").getDeclaredMethods())
                .map(Method::getName)
                .toList();
        assertThat(tests).anyMatch(it -> it.startsWith("reports"));
        assertThat(tests).anyMatch(it -> it.startsWith("accepts"));

        assertThat(PAGES.resolve(about.id() + ".md"))
                .content()
                .startsWith("# " + about.id() + " " + about.name() + "\n")
                .contains("Severity: " + about.severity() + ".", "## What goes wrong", "## Instead");
        assertThat(PAGES.resolve("README.md")).content().contains("[" + about.id() + "](" + about.id() + ".md)");
    }

    private static boolean isACheck(Path file) {
        try {
            return Files.readString(file).matches("(?s).*(\"CR[0-9]{3}\").*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
