package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.fixture.Log;
import io.github.scrapewatch.fixture.RawEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends raw lines as a shipper would: each as a message, with the file and the place in it that it comes from. */
final class Loader {
    private static final int BATCH = 1000;

    private final Cluster cluster;

    Loader(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @param duplicates lines that were there already: the same record read twice */
    record Loaded(long lines, long documents, long duplicates) {}

    Loaded load(Staged staged) {
        Map<Log, List<RawEvent>> byLog = new EnumMap<>(Log.class);
        staged.events()
                .forEach(it -> byLog.computeIfAbsent(it.log(), log -> new ArrayList<>())
                        .add(it));
        long documents = 0;
        long duplicates = 0;
        for (Map.Entry<Log, List<RawEvent>> entry : byLog.entrySet()) {
            for (IndexOutcome outcome : load(entry.getKey(), staged, entry.getValue())) {
                documents += outcome instanceof IndexOutcome.Stored ? 1 : 0;
                duplicates += outcome instanceof IndexOutcome.Duplicate ? 1 : 0;
            }
        }
        return new Loaded(staged.events().size(), documents, duplicates);
    }

    private List<IndexOutcome> load(Log log, Staged staged, List<RawEvent> events) {
        String dataStream = log.dataStream(staged.namespace());
        List<IndexOutcome> outcomes = new ArrayList<>();
        Places places = new Places();
        List<Document> batch = new ArrayList<>();
        for (RawEvent event : events) {
            String line = event.text();
            batch.add(new Document(document(log, event, line, places.of(event, line))));
            if (batch.size() == BATCH) {
                outcomes.addAll(append(dataStream, batch, staged));
                batch.clear();
            }
        }
        outcomes.addAll(append(dataStream, batch, staged));
        cluster.refresh(dataStream);
        return outcomes;
    }

    private List<IndexOutcome> append(String dataStream, List<Document> batch, Staged staged) {
        if (batch.isEmpty()) {
            return List.of();
        }
        List<IndexOutcome> outcomes = cluster.append(dataStream, batch);
        Optional<IndexOutcome.Refused> refused = outcomes.stream()
                .filter(IndexOutcome.Refused.class::isInstance)
                .map(IndexOutcome.Refused.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            throw new EngineException(
                    "Elasticsearch refuses lines of " + staged.scenario().name() + ": "
                            + refused.get().type() + ": " + refused.get().reason() + ".",
                    "A pipeline or template of the pack lets a line be lost: run it through 'scrapewatch ingest'.");
        }
        return outcomes;
    }

    private static ObjectNode document(Log log, RawEvent event, String line, long offset) {
        String arrival = event.arrival().toString();
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("@timestamp", arrival).put("message", line);
        document.putObject("event").put("ingested", arrival);
        ObjectNode place = document.putObject("log").put("offset", offset);
        place.putObject("file").put("path", log.dataset() + ".log");
        return document;
    }
}
