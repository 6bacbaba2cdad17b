package io.github.scrapewatch.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engine does not do, because nothing of it is ever read again. */
class EphemeralStorageIT {
    @TempDir
    private Path temporary;

    @Test
    void keepsTheStateOfTheClusterInMemoryAndWaitsForNoDisk() throws IOException {
        EmbeddedEngines engines = new EmbeddedEngines(
                new EmbeddedEngines.Places(TestPlaces.ENGINE_JARS, Optional.of(TestPlaces.CACHE), temporary),
                JavaRuntime.current(),
                line -> {});
        try (EmbeddedEngine engine = engines.start(List.of())) {
            RawHttp http = new RawHttp(engine.uri());
            http.send("PUT", "/plain", "{}");
            http.send("PUT", "/careful", "{\"settings\": {\"index.translog.durability\": \"request\"}}");
            assertThat(durability(http, "plain")).isEqualToIgnoringCase("async");
            assertThat(durability(http, "careful")).isEqualToIgnoringCase("request");
            assertThat(http.send("GET", "/plain/_settings")
                            .body()
                            .at("/plain/settings/index/search/idle/after")
                            .asText())
                    .as("so that nothing is refreshed that nobody searches")
                    .isEqualTo("1s");
            assertThat(files("indices")).as("of indices").isNotEmpty();
            assertThat(files("_state").filter(it -> it.getFileName().toString().startsWith("segments")))
                    .as("of the cluster")
                    .isEmpty();
        }
    }

    private static String durability(RawHttp http, String index) {
        return http.send("GET", "/" + index + "/_settings")
                .body()
                .at("/" + index + "/settings/index/translog/durability")
                .asText();
    }

    /** In this folder of the node's data. */
    private Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(it -> it.getParent().endsWith("data/" + folder)).toList().stream();
        }
    }
}
