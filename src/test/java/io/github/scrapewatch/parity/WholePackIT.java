package io.github.scrapewatch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.support.SharedContainer;
import io.github.scrapewatch.support.SharedEngine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole pack, as {@code verify} judges it, in a container: every verdict is as declared, and every alert is, field by field, that of
 * the embedded engine.
 */
@Tag("container")
class WholePackIT {
    private static WholePack embedded;
    private static WholePack container;

    @BeforeAll
    static void verify() {
        embedded = WholePack.kept().orElseGet(() -> WholePack.on(SharedEngine.get()));
        container = WholePack.on(SharedContainer.get());
    }

    @TestFactory
    Stream<DynamicContainer> verdicts() {
        Map<String, JsonNode> there = byName(embedded);
        assertThat(byName(container).keySet()).isNotEmpty().isEqualTo(there.keySet());
        return StreamSupport.stream(container.verdicts().spliterator(), false)
                .collect(Collectors.groupingBy(it -> it.path("scenario").asText(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(scenario ->
                        DynamicContainer.dynamicContainer(scenario.getKey(), tests(scenario.getValue(), there)));
    }

    private static Stream<DynamicTest> tests(List<JsonNode> verdicts, Map<String, JsonNode> there) {
        return verdicts.stream()
                .map(verdict -> DynamicTest.dynamicTest(
                        verdict.path("rule").asText(), () -> check(verdict, there.get(name(verdict)))));
    }

    private static void check(JsonNode verdict, JsonNode embeddedOne) {
        String outcome = verdict.path("outcome").asText();
        if (outcome.equals("skipped")) {
            abort(verdict.path("reason").asText());
        }
        if (!outcome.equals("passed")) {
            fail(outcome + ": " + verdict.path("failure").toPrettyString());
        }
        // With what the embedded engine cannot run, there is nothing to compare.
        if (!embeddedOne.path("outcome").asText().equals("skipped")) {
            assertThat(Differences.between(embedded.alerts(embeddedOne), container.alerts(verdict)))
                    .isEmpty();
            assertThat(Differences.between(outline(embeddedOne), outline(verdict)))
                    .isEmpty();
        }
    }

    /** Without what is told of alerts, but for when: they have been compared as a whole. */
    private static JsonNode outline(JsonNode verdict) {
        JsonNode copy = verdict.deepCopy();
        copy.path("alerts").forEach(alert -> ((ObjectNode) alert).remove(List.of("id", "reason", "fields")));
        return copy;
    }

    private static Map<String, JsonNode> byName(WholePack whole) {
        return StreamSupport.stream(whole.verdicts().spliterator(), false)
                .collect(Collectors.toMap(WholePackIT::name, Function.identity()));
    }

    private static String name(JsonNode verdict) {
        return verdict.path("rule").asText() + " on " + verdict.path("scenario").asText();
    }

    @Test
    void scenariosBecomeTheSameDocuments() {
        assertThat(container.scenarios()).isNotEmpty();
        assertThat(Differences.between(embedded.scenarios(), container.scenarios()))
                .isEmpty();
    }

    /** So that a comparison of nothing is noticed. */
    @Test
    void alertsWereThereToCompare() {
        assertThat(container.alerts()).isGreaterThan(container.scenarios().size());
    }
}
