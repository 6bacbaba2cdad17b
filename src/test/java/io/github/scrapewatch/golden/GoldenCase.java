package io.github.scrapewatch.golden;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.scrapewatch.ingest.Entry;
import io.github.scrapewatch.rawlog.RawRecord;
import io.github.scrapewatch.rawlog.RecordReader;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Raw records in {@code <pipeline>/<case>.log}, and in {@code <case>.expected.json} the document that each becomes; null for one that
 * is dropped.
 */
public record GoldenCase(Path log) {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .setDefaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    public static List<GoldenCase> all() {
        try (Stream<Path> files = Files.walk(TestPlaces.PIPELINES)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same on every machine. */
    String name() {
        return TestPlaces.ROOT.relativize(log).toString().replace('\\', '/');
    }

    public Entry entry() {
        String pipeline = log.getParent().getFileName().toString();
        return Stream.of(Entry.AUDIT, Entry.ACCESS, Entry.SIGN_IN, Entry.INTEGRATION)
                .filter(entry -> entry.pipeline().equals(pipeline))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name() + " lies beside no entry pipeline"));
    }

    public List<RawRecord> records() {
        try (RecordReader reader = RecordReader.open(log, name())) {
            List<RawRecord> records = new ArrayList<>();
            reader.forEachRemaining(records::add);
            return records;
        }
    }

    Path expectedFile() {
        String file = log.getFileName().toString();
        return log.resolveSibling(file.substring(0, file.length() - ".log".length()) + ".expected.json");
    }

    JsonNode expected() {
        try {
            return JSON.readTree(expectedFile().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(name() + ": no readable .expected.json beside it", e);
        }
    }

    void write(ArrayNode documents) {
        try {
            // Through maps, because only those are written in the order of their keys.
            Object sorted = JSON.treeToValue(documents, Object.class);
            Files.writeString(
                    expectedFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
