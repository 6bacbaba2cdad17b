package io.github.scrapewatch.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.engine.IndexOutcome.Stored;
import io.github.scrapewatch.ingest.Entry;
import io.github.scrapewatch.rawlog.RawRecord;
import io.github.scrapewatch.support.PackEngine;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Measures the pipelines: {@code mvn verify -Pbenchmark}. Each golden case is sent over and over, through its entry and into a bare
 * data stream that keeps the line as it is; the two take turns, so that a busy moment of the machine hits both. It judges nothing.
 */
class IngestBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int BATCHES = 4;
    private static final int BATCH = 1000;
    private static final int SLOWEST = 10;
    private static final String BARE = "logs-scrapewatch.bare-default";

    private final Cluster cluster = PackEngine.get().cluster();
    private final RawHttp http = new RawHttp(PackEngine.get().uri());
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final StringBuilder report = new StringBuilder();
    private long offset;

    @Test
    void measure() throws IOException {
        http.send("PUT", "/_index_template/scrapewatch-bare", """
                {"index_patterns": ["logs-scrapewatch.bare-*"], "data_stream": {}, "priority": 600, "template": {
                  "settings": {"index.number_of_replicas": 0, "index.codec": "best_compression"},
                  "mappings": {"properties": {
                    "message": {"type": "keyword", "index": false, "doc_values": false},
                    "log": {"properties": {"offset": {"type": "long"}, "file": {"properties": {"path": {"type": "keyword"}}}}}}}}}""");
        List<GoldenCase> cases = GoldenCase.all().stream()
                .filter(golden -> !golden.entry().equals(Entry.INTEGRATION))
                .toList();
        // The first round warms up, and is not counted.
        for (int round = 0; round <= ROUNDS; round++) {
            for (GoldenCase golden : cases) {
                note(round, golden.name() + " bare", rate(BARE, golden));
                note(round, golden.name(), rate(golden.entry().dataStream().replace("-default", "-benchmark"), golden));
            }
        }
        sources(cases);
        slowest();
        System.out.println(report);
        Files.writeString(TestPlaces.ROOT.resolve("target/benchmark-ingest.md"), report);
    }

    private void note(int round, String what, double rate) {
        if (round > 0) {
            rates.computeIfAbsent(what, it -> new ArrayList<>()).add(rate);
        }
    }

    /** Events per second. */
    private double rate(String dataStream, GoldenCase golden) {
        List<RawRecord> records = golden.records();
        List<List<Document>> batches = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            batches.add(batch(golden.entry(), records));
        }
        long begin = System.nanoTime();
        long stored = 0;
        for (List<Document> batch : batches) {
            for (IndexOutcome outcome : cluster.append(dataStream, batch)) {
                stored += outcome instanceof Stored ? 1 : 0;
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (stored != (long) BATCHES * BATCH) {
            throw new IllegalStateException(golden.name() + ": " + stored + " stored in " + dataStream);
        }
        return stored / seconds;
    }

    private List<Document> batch(Entry entry, List<RawRecord> records) {
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            RawRecord record = records.get(i % records.size());
            RawRecord again = new RawRecord(record.file(), 1, OptionalLong.of(offset++), record.shape(), record.text());
            batch.add(new Document(GoldenRun.SHIPPING.document(again, entry.form())));
        }
        return batch;
    }

    private void sources(List<GoldenCase> cases) {
        report.append(
                "| records | bytes | bare, events/s | through the pipeline, events/s | share |\n|---|--:|--:|--:|--:|\n");
        for (GoldenCase golden : cases) {
            double bytes = golden.records().stream()
                    .mapToInt(it -> it.text().length())
                    .average()
                    .orElse(0);
            row(
                    golden.name().replace("ingest-pipelines/", ""),
                    bytes,
                    median(golden.name() + " bare"),
                    median(golden.name()));
        }
        for (Entry entry : List.of(Entry.AUDIT, Entry.ACCESS)) {
            List<GoldenCase> own =
                    cases.stream().filter(it -> it.entry().equals(entry)).toList();
            double bare = own.stream()
                    .mapToDouble(it -> 1 / median(it.name() + " bare"))
                    .sum();
            double piped = own.stream().mapToDouble(it -> 1 / median(it.name())).sum();
            row("**" + entry.pipeline() + "**", 0, own.size() / bare, own.size() / piped);
        }
    }

    private void row(String name, double bytes, double bare, double piped) {
        report.append(String.format(
                Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %.0f %% |%n", name, bytes, bare, piped, 100 * piped / bare));
    }

    private double median(String what) {
        List<Double> sorted = rates.get(what).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private record Cost(String processor, double millis, long count) {}

    private void slowest() {
        List<Cost> costs = new ArrayList<>();
        JsonNode nodes = http.send("GET", "/_nodes/stats/ingest").body().path("nodes");
        for (JsonNode node : nodes) {
            node.at("/ingest/pipelines").properties().forEach(pipeline -> {
                for (JsonNode entry : pipeline.getValue().path("processors")) {
                    entry.properties().forEach(it -> costs.add(cost(pipeline.getKey(), it.getKey(), it.getValue())));
                }
            });
        }
        // What a call costs is counted where it goes to.
        List<Cost> own = costs.stream()
                .filter(it -> it.processor().startsWith("scrapewatch-")
                        && !it.processor().contains(" pipeline"))
                .sorted(Comparator.comparingDouble(Cost::millis).reversed())
                .toList();
        double all = own.stream().mapToDouble(Cost::millis).sum();
        report.append(
                "\n| slowest processors | runs | microseconds a run | share of all processors |\n|---|--:|--:|--:|\n");
        own.stream()
                .limit(SLOWEST)
                .forEach(cost -> report.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.1f | %.0f %% |%n",
                        cost.processor(),
                        cost.count(),
                        1000 * cost.millis() / Math.max(1, cost.count()),
                        100 * cost.millis() / all)));
    }

    private static Cost cost(String pipeline, String name, JsonNode processor) {
        String tag = name.contains(":") ? name.substring(name.indexOf(':') + 1) : name;
        JsonNode stats = processor.path("stats");
        return new Cost(
                pipeline + " " + processor.path("type").asText() + " " + tag,
                stats.path("time_in_millis").asDouble(),
                stats.path("count").asLong());
    }
}
