package io.github.scrapewatch.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.ingest.Ingested;
import io.github.scrapewatch.ingest.Ingested.Failed;
import io.github.scrapewatch.ingest.Ingested.Outcome;
import io.github.scrapewatch.ingest.Ingested.Parsed;
import io.github.scrapewatch.ingest.Ingested.Refused;
import io.github.scrapewatch.ingest.Ingestion;
import io.github.scrapewatch.ingest.Outline;
import io.github.scrapewatch.ingest.Shipping;
import io.github.scrapewatch.ingest.Trace;
import io.github.scrapewatch.support.PackEngine;
import java.time.Instant;
import java.util.List;

/** Golden cases through the installed pack. */
final class GoldenRun {
    /** Records that tell no time get this one. */
    static final Shipping SHIPPING = new Shipping(Instant.parse("2026-01-01T00:00:00Z"));

    private final Cluster cluster = PackEngine.get().cluster();

    /** One document for each record; null for one that was dropped. */
    ArrayNode documents(GoldenCase golden) {
        ArrayNode documents = JsonNodeFactory.instance.arrayNode();
        ingestion(golden).run(golden.records().iterator(), ingested -> documents.add(document(ingested)));
        return documents;
    }

    List<Trace> traces(GoldenCase golden) {
        Ingestion ingestion = ingestion(golden);
        Outline outline = Outline.of(PipelineFiles.all());
        return golden.records().stream()
                .map(record -> ingestion.trace(record, outline))
                .toList();
    }

    private Ingestion ingestion(GoldenCase golden) {
        return new Ingestion(cluster, SHIPPING, record -> golden.entry());
    }

    private static JsonNode document(Ingested ingested) {
        Outcome outcome = ingested.outcome();
        if (outcome instanceof Parsed parsed) {
            return parsed.document();
        }
        if (outcome instanceof Failed failed) {
            return failed.document();
        }
        if (outcome instanceof Refused refused) {
            throw new AssertionError(ingested.record().location() + " becomes no document: " + refused.message());
        }
        return JsonNodeFactory.instance.nullNode();
    }
}
