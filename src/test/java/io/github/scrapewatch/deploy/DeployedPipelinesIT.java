package io.github.scrapewatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.RunOutcome;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.golden.GoldenCase;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.support.PackEngine;
import io.github.scrapewatch.support.SecondEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was deployed does what the harness's own installation does: the same records become the same events and the same alerts. */
class DeployedPipelinesIT {
    private static final Instant ARRIVAL = Instant.parse("2026-01-05T10:00:00Z");
    private static final Map<String, String> STREAMS = Map.of(
            "scrapewatch-audit/cloud.log", "logs-confluence.audit-scrapewatch_deployed",
            "scrapewatch-audit/datacenter-file.log", "logs-confluence.audit-scrapewatch_deployed",
            "scrapewatch-access/default.log", "logs-confluence.access-scrapewatch_deployed");

    @TempDir
    private Path folder;

    @Test
    void raisesTheSameAlerts() {
        try (DeployBench bench = new DeployBench(folder)) {
            assertThat(bench.deploy(DeployBench.PLAIN).failure()).isEmpty();
            bench.replace("rules/page-read-burst.yml", "default: 60", "default: 1");
            Map<String, List<JsonNode>> deployed = alerts(SecondEngine.get().cluster(), bench.contents());
            Map<String, List<JsonNode>> installed = alerts(PackEngine.get().cluster(), bench.contents());
            assertThat(deployed.get("space-export")).isNotEmpty();
            assertThat(deployed.get("page-read-burst")).isNotEmpty();
            assertThat(deployed).isEqualTo(installed);
        }
    }

    /** By rule. */
    private static Map<String, List<JsonNode>> alerts(Cluster cluster, PackContents pack) {
        try {
            STREAMS.forEach((log, stream) -> send(cluster, log, stream));
            DetectionEngine detection =
                    new DetectionEngine(cluster, cluster.capabilities(), TargetStack.DEFAULT, ExceptionCatalog.NONE);
            Map<String, List<JsonNode>> alerts = new TreeMap<>();
            for (RuleFile file : pack.pack().rules()) {
                if (List.of("space-export", "page-read-burst").contains(file.shortName())) {
                    alerts.put(file.shortName(), run(detection, file.rule().orElseThrow()));
                }
            }
            return alerts;
        } finally {
            STREAMS.values().stream().distinct().forEach(cluster::deleteDataStream);
        }
    }

    private static void send(Cluster cluster, String log, String stream) {
        List<Document> documents = new ArrayList<>();
        new GoldenCase(TestPlaces.PIPELINES.resolve(log))
                .records()
                .forEach(record -> documents.add(new Document(Json.object(
                        "@timestamp", ARRIVAL, "message", record.text(), "event", Json.object("ingested", ARRIVAL)))));
        assertThat(cluster.append(stream, documents))
                .hasSizeGreaterThan(5)
                .allMatch(IndexOutcome.Stored.class::isInstance);
        cluster.refresh(stream);
        JsonNode parsed = cluster.search(
                stream, Json.object("query", Json.object("exists", Json.object("field", "event.action"))));
        assertThat(parsed.at("/hits/total/value").asInt()).isPositive();
    }

    private static List<JsonNode> run(DetectionEngine detection, DetectionRule rule) {
        ScheduledRun run = new ScheduledRun(ARRIVAL.plusSeconds(60), Optional.empty());
        RunOutcome.Ran ran = (RunOutcome.Ran) detection.start(rule).run(run);
        assertThat(ran.errors()).isEmpty();
        return ran.alerts().stream().map(DeployedPipelinesIT::comparable).toList();
    }

    /** Without what hangs on the cluster and the moment: ids, and the names of indices, which have the day in them. */
    private static JsonNode comparable(Alert alert) {
        ObjectNode document = alert.document().deepCopy();
        document.remove(List.of("kibana.alert.uuid", "kibana.alert.ancestors"));
        return document;
    }
}
