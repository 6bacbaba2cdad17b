package io.github.scrapewatch.elastic.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the embedded engine: {@code mvn verify -Pbenchmark}. It judges nothing; docs/reference/benchmarks.md explains the numbers.
 * Variants take turns, so that a busy moment of the machine hits all of them.
 */
class EngineBenchmark {
    private static final int ROUNDS = 5;
    private static final int BATCHES = 40;
    private static final int BATCH = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temporary;

    private final EngineJars jars = EngineJars.in(TestPlaces.ENGINE_JARS);
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    private record Variant(String name, boolean archive, String... flags) {}

    private record Sample(
            long readyMillis,
            long residentMegabytes,
            double documentsPerSecond,
            long loadedMegabytes,
            long stopMillis) {}

    @Test
    void measure() throws Exception {
        List<Variant> variants = List.of(
                new Variant("as shipped", true),
                new Variant("without archive", false),
                new Variant("archive, full compiler", true, "-XX:TieredStopAtLevel=4"),
                new Variant("archive, half the heap", true, "-Xmx512m"),
                new Variant("archive, G1", true, "-XX:-UseSerialGC", "-XX:+UseG1GC"));
        Path archive = archive();
        for (int round = 0; round < ROUNDS; round++) {
            for (Variant variant : variants) {
                samples.computeIfAbsent(variant.name(), name -> new ArrayList<>())
                        .add(sample(variant, archive));
            }
        }
        String table = table();
        System.out.println(table);
        Files.writeString(TestPlaces.ROOT.resolve("target/benchmark-engine.md"), table);
    }

    private Path archive() throws IOException {
        new EmbeddedEngines(TestPlaces.engine(), JavaRuntime.current(), System.err::println)
                .start(List.of())
                .close();
        return StartupArchive.in(TestPlaces.CACHE, JavaRuntime.current(), jars)
                .find()
                .orElseThrow();
    }

    private Sample sample(Variant variant, Path archive) throws InterruptedException {
        Path home = new EngineFolders(temporary, 0).create();
        JavaCommand command = new JavaCommand(JavaRuntime.current(), jars).with(variant.flags());
        if (variant.archive()) {
            command.with(ArchiveUse.flags(home, archive));
        }
        EngineProcess engine = EngineProcess.start(command, home, List.of());
        try {
            Thread.sleep(2_000);
            long idle = engine.residentBytes().orElse(0) >> 20;
            double rate = load(new RawHttp(engine.ready().uri()));
            long loaded = engine.residentBytes().orElse(0) >> 20;
            return new Sample(engine.ready().after().toMillis(), idle, rate, loaded, stop(engine));
        } finally {
            engine.close();
        }
    }

    private static long stop(EngineProcess engine) {
        long begin = System.nanoTime();
        engine.close();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** Access-log lines through a pipeline of grok, date, Painless and templates. */
    private static double load(RawHttp http) {
        http.send("PUT", "/_ingest/pipeline/benchmark", """
                {"processors": [
                  {"grok": {"field": "message", "patterns": ["%{IP:source.ip} %{NOTSPACE:user.name} %{WORD:verb} %{NOTSPACE:url.original} %{INT:status:int}"]}},
                  {"uri_parts": {"field": "url.original"}},
                  {"date": {"field": "time", "formats": ["ISO8601"]}},
                  {"script": {"source": "ctx.page = /pageId=([0-9]+)/.matcher(ctx.url.original).find()"}},
                  {"append": {"field": "related.ip", "value": ["{{{source.ip}}}"], "allow_duplicates": false}}]}""");
        http.send("PUT", "/benchmark", """
                {"settings": {"index.number_of_replicas": 0, "index.default_pipeline": "benchmark"}}""");
        long begin = System.nanoTime();
        for (int batch = 0; batch < BATCHES; batch++) {
            http.send("POST", "/benchmark/_bulk", lines(batch));
        }
        return BATCHES * BATCH / ((System.nanoTime() - begin) / 1e9);
    }

    private static String lines(int batch) {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < BATCH; line++) {
            int number = batch * BATCH + line;
            ObjectNode document = JSON.createObjectNode()
                    .put("time", "2026-01-01T00:00:00Z")
                    .put(
                            "message",
                            "192.0.2." + number % 250 + " user" + number % 40 + " GET /pages/viewpage.action?pageId="
                                    + number + " 200");
            lines.append("{\"index\":{}}\n").append(document).append('\n');
        }
        return lines.toString();
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                | variant | ready ms | idle MB | documents/s | MB under load | stop ms |
                |---|---|---|---|---|---|
                """);
        samples.forEach((name, all) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                name,
                spread(all.stream().mapToDouble(Sample::readyMillis).toArray()),
                spread(all.stream().mapToDouble(Sample::residentMegabytes).toArray()),
                spread(all.stream().mapToDouble(Sample::documentsPerSecond).toArray()),
                spread(all.stream().mapToDouble(Sample::loadedMegabytes).toArray()),
                spread(all.stream().mapToDouble(Sample::stopMillis).toArray()))));
        return table.toString();
    }

    /** The median, and the range around it. */
    private static String spread(double[] values) {
        Arrays.sort(values);
        return String.format(
                Locale.ROOT, "%.0f (%.0f-%.0f)", values[values.length / 2], values[0], values[values.length - 1]);
    }
}
