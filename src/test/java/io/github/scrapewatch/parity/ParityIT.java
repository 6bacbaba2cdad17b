package io.github.scrapewatch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.RunOutcome;
import io.github.scrapewatch.engine.detection.RunOutcome.Ran;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.support.SharedContainer;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The embedded engine and one in a container: the same records become the same documents, the same rules raise the same alerts. */
@Tag("container")
class ParityIT {
    private static final ScheduledRun RUN = new ScheduledRun(Instant.parse("2026-06-01T00:00:00Z"), Optional.empty());
    private static final int FEWEST_DOCUMENTS = 600;

    private static Side embedded;
    private static Side container;

    /** One engine with the golden records in it. */
    private record Side(Engine engine, Golden golden, ArrayNode outcomes, DetectionEngine detection) {
        static Side of(Engine engine) {
            Golden golden = new Golden(engine.cluster());
            ArrayNode outcomes = golden.load();
            DetectionEngine detection = new DetectionEngine(
                    engine.cluster(), engine.cluster().capabilities(), TargetStack.DEFAULT, ExceptionCatalog.NONE);
            return new Side(engine, golden, outcomes, detection);
        }

        Ran run(DetectionRule rule) {
            RunOutcome outcome = detection.start(rule).run(RUN);
            if (outcome instanceof RunOutcome.Skipped skipped) {
                abort("skipped on the engine " + engine.facts().kind() + ": " + skipped.reason());
            }
            return (Ran) outcome;
        }
    }

    @BeforeAll
    static void load() {
        embedded = Side.of(SharedEngine.get());
        container = Side.of(SharedContainer.get());
    }

    @Test
    void recordsMeetTheSameFate() {
        assertThat(embedded.outcomes()).hasSizeGreaterThan(FEWEST_DOCUMENTS);
        assertThat(Differences.between(embedded.outcomes(), container.outcomes()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> documents() {
        return embedded.golden().streams().stream()
                .map(stream -> DynamicTest.dynamicTest(stream, () -> {
                    JsonNode stored = embedded.golden().stored(stream);
                    assertThat(stored).isNotEmpty();
                    assertThat(Differences.between(stored, container.golden().stored(stream)))
                            .isEmpty();
                }));
    }

    @Test
    void documentsOfTheIntegration() {
        JsonNode made = embedded.golden().integration();
        assertThat(made).isNotEmpty();
        assertThat(Differences.between(made, container.golden().integration())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> alerts() {
        Pack pack =
                PackReader.read(TestPlaces.ROOT, List.of(TestPlaces.ROOT.resolve("src/test/parity")), Optional.empty());
        assertThat(pack.problems()).isEmpty();
        return pack.rules().stream().map(file -> DynamicTest.dynamicTest(file.shortName(), () -> compare(file)));
    }

    private static void compare(RuleFile file) {
        DetectionRule rule = file.rule().orElseThrow(() -> new AssertionError(file.problems()));
        Ran here = embedded.run(rule);
        Ran there = container.run(rule);
        assertThat(here.errors()).isEmpty();
        assertThat(here.warnings()).isEqualTo(there.warnings());
        assertThat(here.alerts()).as("alerts of %s", file.shortName()).isNotEmpty();
        assertThat(Differences.between(alerts(here), alerts(there))).isEmpty();
    }

    /** In an order of their own: two engines may tell of events of the same moment in different ones. */
    private static JsonNode alerts(Ran ran) {
        List<JsonNode> sorted = ran.alerts().stream()
                .map(alert -> Allowance.without(alert.document()))
                .sorted(Comparator.comparing(JsonNode::toString))
                .toList();
        return JsonNodeFactory.instance.arrayNode().addAll(sorted);
    }

    /** EQL is not embedded: what it finds is held against a query of the same condition, on the same engine. */
    @Test
    void eqlFindsWhatTheQueryFinds() {
        assertThat(evidence("eql")).isNotEmpty().isEqualTo(evidence("query"));
    }

    private static List<String> evidence(String name) {
        Pack pack = PackReader.read(
                TestPlaces.ROOT,
                List.of(TestPlaces.ROOT.resolve("src/test/parity/" + name + ".yml")),
                Optional.empty());
        DetectionRule rule = pack.rules().get(0).rule().orElseThrow();
        return container.run(rule).alerts().stream()
                .flatMap(alert -> StreamSupport.stream(
                        alert.field("kibana.alert.ancestors").spliterator(), false))
                .map(ancestor -> ancestor.path("id").asText())
                .sorted()
                .toList();
    }
}
