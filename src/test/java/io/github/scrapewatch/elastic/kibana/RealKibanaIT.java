package io.github.scrapewatch.elastic.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.Deployer;
import io.github.scrapewatch.deploy.Outcome;
import io.github.scrapewatch.deploy.PackContents;
import io.github.scrapewatch.deploy.Plan;
import io.github.scrapewatch.deploy.Terms;
import io.github.scrapewatch.elastic.ElasticStacks;
import io.github.scrapewatch.elastic.remote.Access;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Document;
import io.github.scrapewatch.engine.IndexOutcome;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.RunOutcome;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.golden.GoldenCase;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.stack.Stacks;
import io.github.scrapewatch.support.TestPlaces;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a Kibana can prove; docs/guides/deploy.md tells how to run it. It leaves the stack as it was. */
class RealKibanaIT {
    private static final Map<String, String> ENVIRONMENT = System.getenv();
    private static final String ELASTICSEARCH = "SCRAPEWATCH_TEST_ELASTICSEARCH";
    private static final String KIBANA = "SCRAPEWATCH_TEST_KIBANA";
    private static final String SPACE = "SCRAPEWATCH_TEST_SPACE";
    private static final String STREAM = "logs-confluence.audit-scrapewatch_test";

    @TempDir
    private Path folder;

    private Stacks.Address address;
    private PackContents contents;

    @BeforeEach
    void requireAStack() {
        for (String variable : List.of(ELASTICSEARCH, KIBANA, SPACE)) {
            assumeTrue(
                    ENVIRONMENT.containsKey(variable),
                    "no Kibana was given: " + variable + " is not set (docs/guides/deploy.md)");
        }
        address = new Stacks.Address(
                URI.create(ENVIRONMENT.get(ELASTICSEARCH)),
                Optional.of(URI.create(ENVIRONMENT.get(KIBANA))),
                ENVIRONMENT.get(SPACE));
        contents = PackContents.read(ExportDraft.whole(folder).root(), Optional.empty());
    }

    private Stack open() {
        return new ElasticStacks(ENVIRONMENT, System.err::println).open(address, true);
    }

    @Test
    void takesThePackAndRaisesTheAlertsThatTheHarnessRaises() {
        try (Stack stack = open()) {
            Deployer deployer = new Deployer(stack, Optional.of(contents), new Terms(false, false, false));
            Plan first = deployer.plan();
            assertThat(first.obstacles()).isEmpty();
            assertThat(first.comparison().same()).as("a space without the pack").isZero();
            try {
                Outcome outcome = deployer.carryOut(first);
                assertThat(outcome.failure()).isEmpty();
                assertThat(deployer.plan().steps()).as("a second deployment").isEmpty();
                compareAlerts(stack);
            } finally {
                uninstall(stack);
            }
        }
    }

    private static void uninstall(Stack stack) {
        stack.cluster().deleteDataStream(STREAM);
        Deployer nothing = new Deployer(stack, Optional.empty(), new Terms(true, false, false));
        assertThat(nothing.carryOut(nothing.plan()).failure()).isEmpty();
        assertThat(stack.inventory().assets()).isEmpty();
    }

    private void compareAlerts(Stack stack) {
        Instant now = Instant.now();
        send(stack.cluster(), now);
        RuleFile rule = contents.pack().rules().stream()
                .filter(it -> it.shortName().equals("space-export"))
                .findFirst()
                .orElseThrow();
        Instant runAt = now.plusSeconds(30);
        List<String> ours = alertsOfTheHarness(stack, rule, runAt);
        assertThat(ours).isNotEmpty();
        assertThat(alertsOfThePreview(stack, rule, runAt)).containsExactlyInAnyOrderElementsOf(ours);
    }

    private static void send(Cluster cluster, Instant now) {
        List<Document> documents = new ArrayList<>();
        new GoldenCase(TestPlaces.PIPELINES.resolve("scrapewatch-audit/datacenter-file.log"))
                .records()
                .forEach(it -> documents.add(new Document(
                        Json.object("@timestamp", now, "message", it.text(), "event", Json.object("ingested", now)))));
        assertThat(cluster.append(STREAM, documents)).allMatch(IndexOutcome.Stored.class::isInstance);
        cluster.refresh(STREAM);
    }

    /** Told by the events that they are about: ids of alerts hang on the rule's own id in Kibana. */
    private static List<String> alertsOfTheHarness(Stack stack, RuleFile rule, Instant runAt) {
        DetectionEngine detection = new DetectionEngine(
                stack.cluster(), stack.cluster().capabilities(), stack.version(), ExceptionCatalog.NONE);
        RunOutcome.Ran ran = (RunOutcome.Ran)
                detection.start(rule.rule().orElseThrow()).run(new ScheduledRun(runAt, Optional.empty()));
        return ran.alerts().stream().map(it -> event(it.document())).toList();
    }

    private List<String> alertsOfThePreview(Stack stack, RuleFile rule, Instant runAt) {
        ObjectNode body = rule.rule().orElseThrow().metadata().api().deepCopy();
        body.remove(List.of("rule_id", "version", "exceptions_list"));
        body.put("invocationCount", 1).put("timeframeEnd", runAt.toString());
        KibanaHttp http = new KibanaHttp(
                URI.create(address.kibana().orElseThrow() + "/s/" + address.space()),
                Access.from(ENVIRONMENT, System.err::println),
                Patience.USUAL,
                System.err::println);
        JsonNode preview = http.send("POST", "/api/detection_engine/rules/preview", body);
        assertThat(preview.path("isAborted").asBoolean()).isFalse();
        JsonNode found = stack.cluster()
                .search(
                        ".preview.alerts-security.alerts-" + address.space(),
                        Json.object(
                                "size",
                                100,
                                "query",
                                Json.object(
                                        "term",
                                        Json.object(
                                                "kibana.alert.rule.uuid",
                                                preview.path("previewId").asText()))));
        List<String> events = new ArrayList<>();
        found.path("hits").path("hits").forEach(it -> events.add(event(it.path("_source"))));
        return events;
    }

    private static String event(JsonNode alert) {
        JsonNode ancestor = alert.path("kibana.alert.ancestors").path(0);
        return ancestor.path("index").asText() + " " + ancestor.path("id").asText() + " "
                + alert.path("kibana.alert.severity").asText() + " "
                + alert.path("kibana.alert.risk_score").asInt();
    }
}
