package io.github.scrapewatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.RejectedException;
import io.github.scrapewatch.rawlog.RawRecord;
import java.util.ArrayList;
import java.util.List;

/** Runs records through one entry on a cluster, without storing anything. */
final class Simulation {
    /** What Elasticsearch calls a simulated document that nobody gave an id. */
    static final String NO_ID = "_id";

    private final Cluster cluster;
    private final Shipping shipping;

    Simulation(Cluster cluster, Shipping shipping) {
        this.cluster = cluster;
        this.shipping = shipping;
    }

    List<Ingested> run(Entry entry, List<RawRecord> records) {
        try {
            JsonNode answers = cluster.simulate(entry.pipeline(), body(entry, records));
            List<Ingested> ingested = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                ingested.add(new Ingested(
                        records.get(i), Ingested.outcome(answers.path("docs").path(i))));
            }
            return ingested;
        } catch (RejectedException e) {
            return records.size() == 1 ? List.of(refused(records.get(0), e)) : oneByOne(entry, records, e);
        }
    }

    /** One record must not take the others with it; but a pipeline that is not there fails all of them alike. */
    private List<Ingested> oneByOne(Entry entry, List<RawRecord> records, RejectedException e) {
        if (e.status() == 404) {
            throw e;
        }
        List<Ingested> ingested = new ArrayList<>();
        records.forEach(record -> ingested.addAll(run(entry, List.of(record))));
        return ingested;
    }

    private static Ingested refused(RawRecord record, RejectedException e) {
        return new Ingested(record, new Ingested.Refused(e.getMessage()));
    }

    /** The document after each processor. */
    Trace trace(Entry entry, RawRecord record, Outline outline) {
        ObjectNode body = body(entry, List.of(record));
        JsonNode answer = cluster.trace(entry.pipeline(), body);
        JsonNode before = body.path("docs").path(0).path("_source");
        return Trace.of(
                new Route(outline, entry.pipeline()),
                before,
                answer.path("docs").path(0).path("processor_results"));
    }

    private ObjectNode body(Entry entry, List<RawRecord> records) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode documents = body.putArray("docs");
        for (RawRecord record : records) {
            documents
                    .addObject()
                    .put("_index", entry.dataStream())
                    .set("_source", shipping.document(record, entry.form()));
        }
        return body;
    }
}
