package io.github.scrapewatch.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.scrapewatch.ingest.Change;
import io.github.scrapewatch.rawlog.RawRecord;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every raw record beside a pipeline becomes the document beside it. {@code -Dgolden.write=true} writes what becomes of them instead
 * of comparing: the change is to be read in the diff.
 */
class GoldenIT {
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private final GoldenRun run = new GoldenRun();

    @TestFactory
    Stream<DynamicTest> cases() {
        return GoldenCase.all().stream()
                .map(golden ->
                        DynamicTest.dynamicTest(golden.name(), golden.log().toUri(), () -> check(golden)));
    }

    @Test
    void casesThatWentMissingWouldBeNoticed() {
        assertThat(GoldenCase.all()).isNotEmpty();
    }

    @Test
    void everyExpectationHasItsRecords() throws IOException {
        List<Path> expected =
                GoldenCase.all().stream().map(GoldenCase::expectedFile).toList();
        try (Stream<Path> files = Files.walk(TestPlaces.PIPELINES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".expected.json")))
                    .isSubsetOf(expected);
        }
    }

    private void check(GoldenCase golden) {
        ArrayNode documents = run.documents(golden);
        if (WRITE) {
            golden.write(documents);
            return;
        }
        String differences = differences(golden, golden.expected(), documents);
        assertThat(differences.isEmpty()).as(differences).isTrue();
    }

    private static String differences(GoldenCase golden, JsonNode expected, ArrayNode documents) {
        StringBuilder text = new StringBuilder();
        List<RawRecord> records = golden.records();
        if (expected.size() != documents.size()) {
            text.append("\n%d documents are expected, and there are %d records."
                    .formatted(expected.size(), documents.size()));
        }
        for (int i = 0; i < records.size(); i++) {
            List<Change> changes = Change.between(expected.path(i), documents.path(i));
            if (!changes.isEmpty()) {
                text.append("\n").append(records.get(i).location()).append("  ").append(excerpt(records.get(i)));
                changes.forEach(change -> text.append("\n    ").append(described(change)));
            }
        }
        return text.append(text.isEmpty() ? "" : "\n").toString();
    }

    private static String excerpt(RawRecord record) {
        return record.text().length() > 100 ? record.text().substring(0, 100) + "..." : record.text();
    }

    private static String described(Change change) {
        if (change.added()) {
            return change.path() + "  is new: " + change.after();
        }
        return change.removed()
                ? change.path() + "  is missing: " + change.before()
                : change.path() + "  expected " + change.before() + ", got " + change.after();
    }
}
