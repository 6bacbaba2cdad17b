package io.github.scrapewatch.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The page of the processors names those of the engine, all of them and no other. */
class ProcessorPageIT {
    @Test
    void namesThemAll() throws IOException {
        JsonNode nodes = new RawHttp(SharedEngine.get().uri())
                .send("GET", "/_nodes/ingest")
                .body()
                .path("nodes");
        List<String> registered = StreamSupport.stream(
                        nodes.elements().next().at("/ingest/processors").spliterator(), false)
                .map(processor -> processor.path("type").asText())
                .sorted()
                .toList();
        String page = Files.readString(TestPlaces.ROOT.resolve("docs/reference/engine-processors.md"));
        List<String> documented = page.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell ->
                        Pattern.compile("`([a-z_]+)`").matcher(cell).results().map(it -> it.group(1)))
                .sorted()
                .toList();
        assertThat(documented).isEqualTo(registered);
    }
}
