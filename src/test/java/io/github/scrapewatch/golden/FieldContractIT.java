package io.github.scrapewatch.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.ingest.Entry;
import io.github.scrapewatch.support.PackEngine;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rules may rely on: the fields that the pipelines emit on the golden records, written down, typed and documented. */
class FieldContractIT {
    private static final Path CONTRACT = TestPlaces.PIPELINES.resolve("fields.contract.txt");
    private static final Path DOCUMENTATION = TestPlaces.ROOT.resolve("docs/reference/fields.md");
    private static final String HEADER = """
            # Every field of the documents that the golden records become: the JSON in it ([] where it is a list), and its mapping.
            # Written by: mvn verify -Dit.test=GoldenIT,FieldContractIT -Dgolden.write=true
            """;

    private static final EmittedFields FIELDS = new EmittedFields();

    @BeforeAll
    static void collect() {
        GoldenRun run = new GoldenRun();
        for (Entry entry : List.of(Entry.AUDIT, Entry.ACCESS, Entry.SIGN_IN)) {
            JsonNode mapping = mapping(entry.dataStream());
            GoldenCase.all().stream()
                    .filter(golden -> golden.entry().equals(entry))
                    .forEach(golden ->
                            run.documents(golden).forEach(document -> FIELDS.add(document.path("_source"), mapping)));
        }
    }

    @Test
    void theContractHolds() throws IOException {
        String contract = HEADER + FIELDS.contract();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(CONTRACT, contract);
        }
        assertThat(contract.lines()).containsExactlyElementsOf(Files.readAllLines(CONTRACT));
    }

    @Test
    void everyFieldIsTypedByATemplate() {
        assertThat(FIELDS.names()).hasSizeGreaterThan(50);
        assertThat(FIELDS.notMapped()).as("fields that no template types").isEmpty();
    }

    @Test
    void everyFieldIsDocumented() throws IOException {
        String documentation = Files.readString(DOCUMENTATION);
        assertThat(FIELDS.names())
                .as("fields that " + DOCUMENTATION.getFileName() + " does not name")
                .filteredOn(field -> !documentation.contains("`" + field + "`"))
                .isEmpty();
    }

    private static JsonNode mapping(String dataStream) {
        RawHttp.Answer answer =
                new RawHttp(PackEngine.get().uri()).send("POST", "/_index_template/_simulate_index/" + dataStream);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("template").path("mappings");
    }
}
