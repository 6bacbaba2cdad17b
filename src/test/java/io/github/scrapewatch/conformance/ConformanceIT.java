package io.github.scrapewatch.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The embedded engine does what Elasticsearch does, case by case. {@code -Dconformance.url=http://...} holds another cluster against
 * the same cases; it must be one that may be emptied.
 */
class ConformanceIT {
    private static final Path CASES = TestPlaces.ROOT.resolve("src/test/conformance");
    private static final int FEWEST = 250;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Node node = new Node(http());

    RawHttp http() {
        String url = System.getProperty("conformance.url", "");
        return new RawHttp(url.isEmpty() ? SharedEngine.get().uri() : URI.create(url));
    }

    @TestFactory
    Stream<DynamicContainer> cases() throws IOException {
        return files().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        CASES.relativize(file).toString(),
                        file.toUri(),
                        read(file)
                                .map(found -> DynamicTest.dynamicTest(
                                        found.name(),
                                        found.file(),
                                        () -> found.content().run(node)))));
    }

    @Test
    void aFileThatWentMissingWouldBeNoticed() throws IOException {
        assertThat(files().stream().flatMap(ConformanceIT::read).count()).isGreaterThanOrEqualTo(FEWEST);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Case.Located> read(Path file) {
        try {
            JsonNode cases = JSON.valueToTree(new Yaml(new SafeConstructor(limits())).load(Files.readString(file)));
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(yaml -> new Case.Located(yaml.get("name").asText(), file.toUri(), Case.of(yaml)));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        // Cases share their bodies by alias, and the files are our own.
        options.setMaxAliasesForCollections(1000);
        return options;
    }
}
