package io.github.scrapewatch.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * Measures the pipelines: {@code mvn verify -Pbenchmark}. It judges nothing. Each golden case is sent over and over in three ways that
 * take turns, so that a busy moment of the machine hits all: the bare lines, as Elastic's own template for logs would store them; the
 * finished documents, without a pipeline; and the lines through the pipeline. The second tells what the fields cost, and so what is
 * left for the pipeline.
 */
class IngestBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int BATCHES = 4;
    private static final int BATCH = 1000;
    private static final int SLOWEST = 10;

    private final GoldenRun run = new GoldenRun();
    private final RawHttp http = new RawHttp(PackEngine.get().uri());
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final StringBuilder report = new StringBuilder();
    private long offset;

    private enum Way {
        BARE,
        PARSED,
        PIPELINE
    }

    @Test
    void measure() throws IOException {
        http.send("PUT", "/_index_template/scrapewatch-bare", """
                {"index_patterns": ["logs-scrapewatch.bare-*"], "data_stream": {}, "priority": 600, "template": {
                  "settings": {"index.number_of_replicas": 0, "index.codec": "best_compression"},
                  "mappings": {"properties": {
                    "message": {"type": "match_only_text"},
                    "log": {"properties": {"offset": {"type": "long"}, "file": {"properties": {"path": {"type": "keyword"}}}}}}}}}""");
        List<GoldenCase> cases = GoldenCase.all().stream()
                .filter(golden -> !golden.entry().equals(Entry.INTEGRATION))
                .toList();
        // The first round warms up, and is not counted.
        for (int round = 0; round <= ROUNDS; round++) {
            for (GoldenCase golden : cases) {
                List<ObjectNode> finished = finished(golden);
                for (Way way : Way.values()) {
                    note(round, golden.name() + way, rate(way, golden, finished));
                }
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

    private List<ObjectNode> finished(GoldenCase golden) {
        List<ObjectNode> finished = new ArrayList<>();
        run.documents(golden).forEach(document -> finished.add((ObjectNode) document.path("_source")));
        return finished;
    }

    /** Events per second. */
    private double rate(Way way, GoldenCase golden, List<ObjectNode> finished) {
        String stream = way == Way.BARE
                ? "logs-scrapewatch.bare-default"
                : golden.entry().dataStream();
        String path = "/" + stream + "/_bulk" + (way == Way.PARSED ? "?pipeline=_none" : "");
        List<RawRecord> records = golden.records();
        List<String> batches = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < BATCH; i++) {
                ObjectNode document = way == Way.PARSED
                        ? finished.get(i % finished.size())
                        : raw(records.get(i % records.size()), golden.entry());
                lines.append("{\"create\":{}}\n").append(document).append('\n');
            }
            batches.add(lines.toString());
        }
        long begin = System.nanoTime();
        for (String batch : batches) {
            RawHttp.Answer answer = http.send("POST", path, batch);
            if (answer.status() != 200 || answer.body().path("errors").asBoolean()) {
                throw new IllegalStateException(
                        golden.name() + ": " + answer.body().toString().substring(0, 2000));
            }
        }
        return BATCHES * BATCH / ((System.nanoTime() - begin) / 1e9);
    }

    /** Each at a place of its own, so that none is the same event again. */
    private ObjectNode raw(RawRecord record, Entry entry) {
        RawRecord again = new RawRecord(record.file(), 1, OptionalLong.of(offset++), record.shape(), record.text());
        return GoldenRun.SHIPPING.document(again, entry.form());
    }

    private void sources(List<GoldenCase> cases) {
        report.append(
                "| records | bytes | bare lines/s | finished documents/s | through the pipeline/s | of bare | of finished |\n");
        report.append("|---|--:|--:|--:|--:|--:|--:|\n");
        for (GoldenCase golden : cases) {
            row(golden.name().replace("ingest-pipelines/", ""), List.of(golden));
        }
        for (Entry entry : List.of(Entry.AUDIT, Entry.ACCESS)) {
            row(
                    "**" + entry.pipeline() + "**",
                    cases.stream().filter(it -> it.entry().equals(entry)).toList());
        }
    }

    private void row(String name, List<GoldenCase> cases) {
        double bytes = cases.stream()
                .flatMap(golden -> golden.records().stream())
                .mapToInt(it -> it.text().length())
                .average()
                .orElse(0);
        double bare = together(cases, Way.BARE);
        double parsed = together(cases, Way.PARSED);
        double piped = together(cases, Way.PIPELINE);
        report.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f | %.0f %% | %.0f %% |%n",
                name,
                bytes,
                bare,
                parsed,
                piped,
                100 * piped / bare,
                100 * piped / parsed));
    }

    /** The rate of all cases one after the other. */
    private double together(List<GoldenCase> cases, Way way) {
        return cases.size()
                / cases.stream().mapToDouble(it -> 1 / median(it.name() + way)).sum();
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
