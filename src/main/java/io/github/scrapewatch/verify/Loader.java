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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends raw lines as a shipper would: each as a message, with the file and the place in it that it comes from. */
final class Loader {
    private static final int BATCH = 1000;

    /** What says nothing of the line. */
    private static final Set<String> OVERLOADED = Set.of(
            "unavailable_shards_exception",
            "es_rejected_execution_exception",
            "circuit_breaking_exception",
            "process_cluster_event_timeout_exception");

    private final Cluster cluster;
    private final Map<String, List<IndexOutcome>> opened = new ConcurrentHashMap<>();

    Loader(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @param duplicates lines that were there already: the same record read twice */
    record Loaded(long lines, long documents, long duplicates) {}

    /** One log of a scenario. */
    record Part(Staged staged, Log log) {
        static List<Part> of(Staged staged) {
            return staged.events().stream()
                    .map(RawEvent::log)
                    .distinct()
                    .map(it -> new Part(staged, it))
                    .toList();
        }

        private List<RawEvent> events() {
            return staged.events().stream().filter(it -> it.log() == log).toList();
        }

        private String dataStream() {
            return log.dataStream(staged.namespace());
        }
    }

    /** Sends the first line only, so that the data streams are made. Then load, of each stream these parts first. */
    void openSideBySide(List<Part> parts) {
        Parallel.atOnce(parts, part -> {
            List<RawEvent> first = part.events().subList(0, 1);
            opened.put(part.dataStream(), send(part, first, new Places()));
        });
    }

    /** Makes all of it visible, too. */
    Loaded load(Staged staged) {
        return load(List.of(staged)).get(0);
    }

    /** One after the other, and makes all of them visible at the end. */
    List<Loaded> load(List<Staged> staged) {
        List<Loaded> loaded = staged.stream().map(this::send).toList();
        staged.stream()
                .flatMap(it -> Part.of(it).stream())
                .map(Part::dataStream)
                .distinct()
                .forEach(cluster::refresh);
        return loaded;
    }

    private Loaded send(Staged staged) {
        long documents = 0;
        long duplicates = 0;
        for (Part part : Part.of(staged)) {
            for (IndexOutcome outcome : send(part)) {
                documents += outcome instanceof IndexOutcome.Stored ? 1 : 0;
                duplicates += outcome instanceof IndexOutcome.Duplicate ? 1 : 0;
            }
        }
        return new Loaded(staged.events().size(), documents, duplicates);
    }

    private List<IndexOutcome> send(Part part) {
        List<RawEvent> events = part.events();
        Places places = new Places();
        List<IndexOutcome> outcomes = new ArrayList<>();
        Optional.ofNullable(opened.remove(part.dataStream())).ifPresent(outcomes::addAll);
        if (!outcomes.isEmpty()) {
            places.of(events.get(0), events.get(0).text());
        }
        outcomes.addAll(send(part, events.subList(outcomes.size(), events.size()), places));
        return outcomes;
    }

    private List<IndexOutcome> send(Part part, List<RawEvent> events, Places places) {
        List<IndexOutcome> outcomes = new ArrayList<>();
        List<Document> batch = new ArrayList<>();
        for (RawEvent event : events) {
            String line = event.text();
            batch.add(new Document(document(part.log(), event, line, places.of(event, line))));
            if (batch.size() == BATCH) {
                outcomes.addAll(append(part.dataStream(), batch, part.staged()));
                batch.clear();
            }
        }
        outcomes.addAll(append(part.dataStream(), batch, part.staged()));
        return outcomes;
    }

    private List<IndexOutcome> append(String dataStream, List<Document> batch, Staged staged) {
        if (batch.isEmpty()) {
            return List.of();
        }
        List<IndexOutcome> outcomes = cluster.append(dataStream, batch);
        outcomes.stream()
                .filter(IndexOutcome.Refused.class::isInstance)
                .map(IndexOutcome.Refused.class::cast)
                .findFirst()
                .ifPresent(it -> {
                    throw refusal(it, staged);
                });
        return outcomes;
    }

    private static EngineException refusal(IndexOutcome.Refused refused, Staged staged) {
        return new EngineException(
                "Elasticsearch refuses lines of " + staged.scenario().name() + ": " + refused.type() + ": "
                        + refused.reason() + ".",
                OVERLOADED.contains(refused.type())
                        ? "The engine has more to do than it can, or its disk may be full: make room, and run the command again with less beside it."
                        : "A pipeline or template of the pack lets a line be lost: run it through 'scrapewatch ingest'.");
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
