package io.github.scrapewatch.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.engine.LookupTable;
import io.github.scrapewatch.golden.GoldenCase;
import io.github.scrapewatch.ingest.Entry;
import io.github.scrapewatch.ingest.Ingested;
import io.github.scrapewatch.ingest.Ingestion;
import io.github.scrapewatch.ingest.Shipping;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.support.TestPlaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * All golden records of the pack in one engine, in data streams of their own, and a list of addresses. Records of Elastic's own
 * integration are run through the pipeline and not stored: their templates belong to that integration.
 */
final class Golden {
    private static final Shipping SHIPPING = new Shipping(Instant.parse("2026-01-01T00:00:00Z"));
    private static final int ALL = 10_000;

    private final Cluster cluster;
    private final Map<String, List<Document>> documents = new LinkedHashMap<>();

    Golden(Cluster cluster) {
        this.cluster = cluster;
        GoldenCase.all().forEach(this::add);
    }

    private void add(GoldenCase golden) {
        Entry entry = golden.entry();
        if (entry.equals(Entry.INTEGRATION)) {
            return;
        }
        String stream = entry.dataStream().replaceAll("-default$", "-parity");
        golden.records()
                .forEach(record -> documents
                        .computeIfAbsent(stream, it -> new ArrayList<>())
                        .add(new Document(SHIPPING.document(record, entry.form()))));
    }

    List<String> streams() {
        return List.copyOf(documents.keySet());
    }

    /** What became of each record. */
    ArrayNode load() {
        PackAssets.read(TestPlaces.ROOT).installInto(cluster);
        cluster.install(threats());
        ArrayNode outcomes = JsonNodeFactory.instance.arrayNode();
        documents.forEach((stream, records) -> {
            cluster.append(stream, records).forEach(outcome -> outcomes.add(shown(stream, outcome)));
            cluster.refresh(stream);
        });
        return outcomes;
    }

    private static String shown(String stream, IndexOutcome outcome) {
        return stream + " " + outcome;
    }

    /** What the pipeline for Elastic's integration makes of its documents. */
    ArrayNode integration() {
        ArrayNode made = JsonNodeFactory.instance.arrayNode();
        Ingestion ingestion = new Ingestion(cluster, SHIPPING, record -> Entry.INTEGRATION);
        GoldenCase.all().stream()
                .filter(golden -> golden.entry().equals(Entry.INTEGRATION))
                .forEach(golden -> ingestion.run(
                        golden.records().iterator(),
                        ingested -> made.add(
                                ingested.outcome() instanceof Ingested.Parsed parsed
                                        ? parsed.document()
                                        : TextNode.valueOf(ingested.outcome().toString()))));
        return made;
    }

    /** Everything that is stored in a data stream, by id. */
    ObjectNode stored(String stream) {
        ObjectNode byId = JsonNodeFactory.instance.objectNode();
        JsonNode answer =
                cluster.search(stream, JsonNodeFactory.instance.objectNode().put("size", ALL));
        StreamSupport.stream(answer.at("/hits/hits").spliterator(), false)
                .forEach(hit -> byId.set(hit.path("_id").asText(), hit.path("_source")));
        return byId;
    }

    private static LookupTable threats() {
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        columns.putObject("@timestamp").put("type", "date");
        columns.putObject("threat.indicator.ip").put("type", "ip");
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        for (int i = 0; i < 16; i++) {
            ObjectNode row = JsonNodeFactory.instance.objectNode().put("@timestamp", "2025-01-01T00:00:00Z");
            row.putObject("threat").putObject("indicator").put("ip", "203.0.113." + 7 * i);
            rows.put("i" + i, row);
        }
        return new LookupTable("threats-parity", JsonNodeFactory.instance.objectNode(), columns, rows);
    }
}
