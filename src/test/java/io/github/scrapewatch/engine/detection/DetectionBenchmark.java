package io.github.scrapewatch.engine.detection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.RuleSchedule;
import io.github.scrapewatch.rule.ThresholdLimits;
import io.github.scrapewatch.rule.ThresholdLimits.Cardinality;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Measures runs of rules: {@code mvn verify -Pbenchmark}. What is not in Elasticsearch's own count is the harness's: the connection, both
 * ends' JSON, the alerts. It judges nothing.
 */
class DetectionBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int EVENTS = 50_000;
    private static final int USERS = 200;

    private final StringBuilder report = new StringBuilder();

    private record Sample(double perRun, double took, long alerts) {}

    @Test
    void measure() throws IOException {
        Bench bench = loaded();
        Map<String, DetectionRule> rules = rules(bench);
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        // The first round warms up, and is not counted.
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map.Entry<String, DetectionRule> rule : rules.entrySet()) {
                Sample sample = sample(bench, rule.getValue());
                if (round > 0) {
                    samples.computeIfAbsent(rule.getKey(), name -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        report.append("| rule | ms per run | of these in Elasticsearch | harness | alerts |\n|---|---|---|---|---|\n");
        samples.forEach(this::line);
        System.out.println(report);
        Files.writeString(TestPlaces.ROOT.resolve("target/benchmark-detection.md"), report);
    }

    private Bench loaded() {
        Bench bench = Bench.of(getClass(), "day");
        Instant start = Bench.at("00:00");
        List<ObjectNode> batch = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            ObjectNode event = Bench.event("00:00", "user.name", "user" + i % USERS, "page", "p" + i * 31 % 5000);
            event.put(
                    "@timestamp",
                    start.plus(Duration.ofMillis(86_400_000L * i / EVENTS)).toString());
            batch.add(event);
            if (batch.size() == 5000) {
                bench.given(batch);
                batch.clear();
            }
        }
        return bench;
    }

    private static Map<String, DetectionRule> rules(Bench bench) {
        Map<String, DetectionRule> rules = new LinkedHashMap<>();
        rules.put("query", bench.rule().kuery("page: p1*1 and user.name: user1").query());
        rules.put("threshold", bench.rule().threshold(100, "user.name"));
        rules.put(
                "threshold, cardinality",
                bench.rule()
                        .threshold(new ThresholdLimits(
                                List.of("user.name"), 1, Optional.of(new Cardinality("page", 100)))));
        rules.put("new_terms", bench.rule().newTerms("now-1d", "user.name"));
        rules.put(
                "esql",
                bench.rule()
                        .esql("FROM " + bench.index
                                + " | STATS c = COUNT_DISTINCT(page) BY user.name | WHERE c > 100"));
        return rules;
    }

    private static Sample sample(Bench bench, DetectionRule rule) {
        Window day = new Window(Bench.at("00:10"), Bench.at("23:50"));
        List<ScheduledRun> runs = ScheduledRun.seeing(day, RuleSchedule.DEFAULT, Bench.at("00:00"));
        RuleExecution execution = bench.start(rule);
        long took = 0;
        long begin = System.nanoTime();
        for (ScheduledRun run : runs) {
            took += ((RunOutcome.Ran) execution.run(run)).took();
        }
        double millis = (System.nanoTime() - begin) / 1e6;
        return new Sample(
                millis / runs.size(),
                (double) took / runs.size(),
                execution.alerts().size());
    }

    private void line(String name, List<Sample> samples) {
        Sample median = samples.stream()
                .sorted((one, other) -> Double.compare(one.perRun() - one.took(), other.perRun() - other.took()))
                .toList()
                .get(samples.size() / 2);
        report.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %d |%n",
                name,
                median.perRun(),
                median.took(),
                median.perRun() - median.took(),
                median.alerts()));
    }
}
