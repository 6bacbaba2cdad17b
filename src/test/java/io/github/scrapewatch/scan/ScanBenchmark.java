package io.github.scrapewatch.scan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import io.github.scrapewatch.verify.Parallel;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures a scan of a week's access log with all rules, as somebody would start it, and beside it a bare bulk load of the same lines:
 * {@code mvn verify -Pbenchmark -Dit.test=ScanBenchmark}. It judges nothing.
 */
class ScanBenchmark {
    private static final int LINES = Integer.getInteger("benchmark.lines", 1_000_000);
    private static final Duration SPAN = Duration.ofDays(7);
    private static final int BATCH = 1000;
    private static final int WIDTH = 3;

    @TempDir
    private Path folder;

    private record Scanned(double seconds, long memory, List<String> output) {}

    @Test
    void measure() throws IOException, InterruptedException {
        Path log = folder.resolve("access.log");
        try (BufferedWriter out = Files.newBufferedWriter(log)) {
            Traffic.write(out, Scans.START, new Traffic.Amount(LINES, SPAN, 7));
        }
        double bare = bare(log);
        Scanned scanned = scan(log);
        StringBuilder report = new StringBuilder();
        report.append("| lines | MB | scan s | lines/s | bare lines/s | of bare | memory of the harness MB |\n");
        report.append("|--:|--:|--:|--:|--:|--:|--:|\n");
        report.append(String.format(
                Locale.ROOT,
                "| %d | %d | %.1f | %.0f | %.0f | %.0f %% | %d |%n%n",
                LINES,
                Files.size(log) >> 20,
                scanned.seconds(),
                LINES / scanned.seconds(),
                LINES / bare,
                100 * bare / scanned.seconds(),
                scanned.memory() >> 10));
        scanned.output().forEach(it -> report.append(it).append('\n'));
        System.out.println(report);
        Files.writeString(TestPlaces.ROOT.resolve("target/benchmark-scan.md"), report);
    }

    /** Seconds of a load as one message each, side by side as a scan loads. */
    private static double bare(Path log) throws IOException {
        RawHttp http = new RawHttp(SharedEngine.get().uri());
        http.send("PUT", "/_index_template/scrapewatch-bare", """
                {"index_patterns": ["logs-scrapewatch.bare-*"], "data_stream": {}, "priority": 600, "template": {
                  "settings": {"index.number_of_replicas": 0, "index.codec": "best_compression"},
                  "mappings": {"properties": {"message": {"type": "match_only_text"}}}}}""");
        long begin = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(log);
                Parallel parallel = new Parallel(WIDTH)) {
            Iterator<String> rest = lines.lines().iterator();
            parallel.map(IntStream.range(0, WIDTH).boxed().toList(), number -> {
                for (String batch = batch(rest); !batch.isEmpty(); batch = batch(rest)) {
                    RawHttp.Answer answer = http.send("POST", "/logs-scrapewatch.bare-default/_bulk", batch);
                    if (answer.status() != 200 || answer.body().path("errors").asBoolean()) {
                        throw new IllegalStateException(answer.body().toString());
                    }
                }
                return number;
            });
        }
        http.send("POST", "/logs-scrapewatch.bare-default/_refresh", "");
        return seconds(begin);
    }

    private static String batch(Iterator<String> lines) {
        StringBuilder batch = new StringBuilder();
        synchronized (lines) {
            for (int i = 0; i < BATCH && lines.hasNext(); i++) {
                ObjectNode document = JsonNodeFactory.instance
                        .objectNode()
                        .put("@timestamp", Scans.START.toString())
                        .put("message", lines.next());
                batch.append("{\"create\":{}}\n").append(document).append('\n');
            }
        }
        return batch.toString();
    }

    private static Scanned scan(Path log) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        TestPlaces.ROOT.resolve("scrapewatch").toString(), "scan", "--timings", log.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> output = new ArrayList<>();
        Thread reader = new Thread(() -> process.inputReader().lines().forEach(output::add));
        reader.start();
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, resident(process.pid()));
            Thread.sleep(200);
        }
        double seconds = seconds(begin);
        reader.join();
        return new Scanned(seconds, most, output);
    }

    /** Kilobytes; 0 where the system does not tell. */
    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(it -> it.startsWith("VmHWM:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
