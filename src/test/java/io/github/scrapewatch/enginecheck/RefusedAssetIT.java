package io.github.scrapewatch.enginecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedAssetIT extends EngineCheckTests {
    @TempDir
    private Path broken;

    @Test
    void reportsAPipelineThatTheEngineDoesNotTake() throws IOException {
        givenRule(RuleText.query());
        Files.createDirectories(broken.resolve("ingest-pipelines"));
        Files.writeString(
                broken.resolve("ingest-pipelines/scrapewatch-broken.yml"),
                "processors: [{ lowercas: { field: a } }]\n");
        CheckResult result = result(broken);
        assertThat(result.findings()).singleElement().satisfies(it -> {
            assertThat(it.check().id()).isEqualTo("CR090");
            assertThat(it.location().toString()).endsWith("ingest-pipelines/scrapewatch-broken.yml:1:1");
            assertThat(it.problem()).contains("ingest pipeline scrapewatch-broken", "lowercas");
        });
        assertThat(result.unchecked()).hasSize(1);
    }

    @Test
    void acceptsTheAssetsOfThisRepository() {
        givenRule(RuleText.query());
        assertThat(result(TestPlaces.ROOT).findings()).isEmpty();
    }

    @Test
    void leavesNoDataStreamAndNoAlertIndexBehind() {
        givenRule(RuleText.query());
        assertThat(result().checks()).hasSizeGreaterThan(40);
        RawHttp http = new RawHttp(SharedEngine.get().uri());
        assertThat(http.send("GET", "/_data_stream/*-scrapewatch_check").body().path("data_streams"))
                .isEmpty();
        assertThat(http.send("GET", "/.internal.alerts-security.alerts-default-000001")
                        .status())
                .isEqualTo(404);
    }
}
