package io.github.scrapewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.github.scrapewatch.result.Scan;
import io.github.scrapewatch.result.Verdict.Outcome;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written is what the schemas say, and the schemas say enough to tell what is wrong. */
class VerificationJsonTest {
    private static final JsonSchema VERIFICATION = schema("verification");
    private static final JsonSchema SCAN = schema("scan");

    @Test
    void everyVerificationIsAsTheSchemaSays() throws IOException {
        for (Verification sample :
                List.of(Samples.mixed(), Samples.passed(), Samples.nothing(), Samples.hostile(), Samples.large())) {
            assertThat(VERIFICATION.validate(read(VerificationJson.write(sample))))
                    .isEmpty();
        }
    }

    @Test
    void everyScanIsAsTheSchemaSays() throws IOException {
        for (Scan sample : List.of(SampleScans.found(), SampleScans.nothing(), SampleScans.hostile())) {
            assertThat(SCAN.validate(read(ScanJson.write(sample)))).isEmpty();
        }
    }

    @Test
    void theSchemaSeesWhatIsMissingOrTooMuch() throws IOException {
        for (String path : List.of("", "/about", "/verdicts/0", "/verdicts/0/location", "/rules/0", "/scenarios/0")) {
            ObjectNode more = (ObjectNode) read(VerificationJson.write(Samples.mixed()));
            ((ObjectNode) more.at(path)).put("colour", "red");
            assertThat(VERIFICATION.validate(more)).as(path).isNotEmpty();
            ObjectNode less = (ObjectNode) read(VerificationJson.write(Samples.mixed()));
            ((ObjectNode) less.at(path)).remove(less.at(path).fieldNames().next());
            assertThat(VERIFICATION.validate(less)).as(path).isNotEmpty();
        }
        ObjectNode scan = (ObjectNode) read(ScanJson.write(SampleScans.found()));
        ((ObjectNode) scan.at("/alerts/0")).remove("raised_at");
        assertThat(SCAN.validate(scan)).isNotEmpty();
    }

    @Test
    void aFailureNeedsOneAndNothingElseHasOne() throws IOException {
        ObjectNode root = (ObjectNode) read(VerificationJson.write(Samples.mixed()));
        for (JsonNode verdict : root.path("verdicts")) {
            ((ObjectNode) verdict).put("outcome", "missed");
        }
        assertThat(VERIFICATION.validate(root)).isNotEmpty();
    }

    @Test
    void countsWhatIsThere() throws IOException {
        JsonNode root = read(VerificationJson.write(Samples.mixed()));
        assertThat(root.path("passed").asBoolean()).isFalse();
        assertThat(root.path("verdicts")).hasSize(root.at("/counts/verdicts").asInt());
        for (Outcome outcome : Outcome.values()) {
            String key = VerificationJson.key(outcome);
            long seen = elements(root.path("verdicts"))
                    .filter(it -> it.path("outcome").asText().equals(key))
                    .count();
            assertThat(root.at("/counts/" + key).asLong())
                    .as(key)
                    .isEqualTo(seen)
                    .isPositive();
        }
    }

    @Test
    void thePageNamesEveryKey() throws IOException {
        String page = java.nio.file.Files.readString(TestPlaces.ROOT.resolve("docs/reference/verification-json.md"));
        Set<String> keys = new TreeSet<>();
        for (String schema : List.of("verification", "scan")) {
            JsonNode root = new ObjectMapper()
                    .readTree(TestPlaces.ROOT
                            .resolve("schemas/" + schema + ".schema.json")
                            .toFile());
            root.findValues("properties").forEach(it -> it.fieldNames().forEachRemaining(keys::add));
        }
        assertThat(keys)
                .hasSizeGreaterThan(60)
                .allSatisfy(it -> assertThat(page).contains("`" + it + "`"));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(TestPlaces.ROOT
                        .resolve("schemas/" + name + ".schema.json")
                        .toUri()
                        .toString()));
    }
}
