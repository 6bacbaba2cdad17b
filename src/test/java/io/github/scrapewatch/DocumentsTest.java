package io.github.scrapewatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Documents do not point into the void. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

    @TestFactory
    Stream<DynamicTest> everyLink() throws IOException {
        return documents().stream()
                .map(document -> DynamicTest.dynamicTest(
                        TestPlaces.ROOT.relativize(document).toString(), document.toUri(), () -> inspect(document)));
    }

    private static void inspect(Path document) throws IOException {
        LINK.matcher(Files.readString(document))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://"))
                .forEach(target ->
                        assertThat(document.resolveSibling(target)).as(target).exists());
    }

    @Test
    void everyReferencePageIsInTheTableOfContents() throws IOException {
        String contents = Files.readString(TestPlaces.ROOT.resolve("docs/README.md"));
        for (Path document : documents()) {
            Path inDocs = TestPlaces.ROOT.resolve("docs").relativize(document);
            if (inDocs.startsWith("reference") || inDocs.startsWith("guides")) {
                assertThat(contents).contains("(" + inDocs + ")");
            }
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(TestPlaces.ROOT.resolve("docs"));
                Stream<Path> top = Files.list(TestPlaces.ROOT)) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
