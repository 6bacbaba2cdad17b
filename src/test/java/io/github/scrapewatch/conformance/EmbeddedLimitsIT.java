package io.github.scrapewatch.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.SharedEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the embedded engine lacks is refused at once, with a message that names the engines that have it. */
class EmbeddedLimitsIT {
    private final RawHttp http = new RawHttp(SharedEngine.get().uri());

    @ParameterizedTest
    @ValueSource(strings = {"enrich", "attachment", "inference", "redact", "set_security_user", "circle", "geo_grid"})
    void aPipelineWithAProcessorThatIsMissing(String processor) {
        var answer = http.send(
                "PUT", "/_ingest/pipeline/limits", "{\"processors\": [{\"" + processor + "\": {\"field\": \"a\"}}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/error/reason").asText())
                .contains("processor type [" + processor + "]", "container engine", "remote cluster");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROW a = \"x\" | STATS c = COUNT(*) BY CATEGORIZE(a)", "ROW a = 1 | CHANGE_POINT a ON a"})
    void aQueryWithACommandThatIsMissing(String query) {
        var answer = http.send("POST", "/_query", "{\"query\": \"" + query.replace("\"", "\\\"") + "\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Texts.of(answer.body())).contains("not part of the embedded engine", "container engine");
    }

    @ParameterizedTest
    @CsvSource({"POST,/logs-x/_eql/search", "POST,/_reindex", "GET,/_ilm/policy", "GET,/_ml/anomaly_detectors"})
    void anInterfaceThatIsMissing(String method, String path) {
        var answer = http.send(method, path, "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Texts.of(answer.body())).contains("is not part of the embedded engine", "container engine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM x | ENRICH people", "ROW a = 1 | ENRICH people ON a"})
    void enrichment(String query) {
        assertThat(http.send("POST", "/_query", "{\"query\": \"" + query + "\"}")
                        .status())
                .isEqualTo(400);
    }
}
