package io.github.scrapewatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.stack.Stacks;
import io.github.scrapewatch.support.SecondEngine;
import io.github.scrapewatch.support.SecuredCluster;
import io.github.scrapewatch.support.kibana.Fault;
import io.github.scrapewatch.support.kibana.SpaceContent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong before anything is written, and what goes wrong in the middle. */
class DeployFailureIT {
    private static final String IMPORT = "POST /api/detection_engine/rules/_import";
    private static final String BURST = "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a02";

    @TempDir
    private Path folder;

    @TempDir
    private Path keys;

    private DeployBench bench;

    @BeforeEach
    void start() {
        bench = new DeployBench(folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private SpaceContent space() {
        return bench.kibana.space("default");
    }

    private void assertNothingIsWritten() {
        assertThat(bench.kibana.writes()).isEmpty();
        try (Stack stack = bench.open()) {
            assertThat(stack.inventory().assets()).isEmpty();
        }
    }

    private void assertStops(Terms terms, String problem, String remedy) {
        assertThat(bench.plan(terms).obstacles()).singleElement().satisfies(it -> {
            assertThat(it.problem()).contains(problem);
            assertThat(it.remedy()).contains(remedy);
        });
        assertThatThrownBy(() -> bench.deploy(terms)).isInstanceOf(IllegalArgumentException.class);
        assertNothingIsWritten();
    }

    @Test
    void stopsAtARuleOfElastic() {
        space().rules.put(BURST, DeployBench.rule(BURST, "Prebuilt").put("immutable", true));
        assertStops(DeployBench.PLAIN, "comes from an installed package", "rule_id of its own");
        assertStops(DeployBench.ADOPTING, "comes from an installed package", "page-read-burst.yml");
        assertThat(bench.drift().isSame()).isFalse();
    }

    @Test
    void stopsAtWhatSomebodyElseHasUnderTheSameId() {
        space().rules.put(BURST, DeployBench.rule(BURST, "Imported by hand"));
        assertStops(DeployBench.PLAIN, "that scrapewatch has not deployed", "--adopt");
        Outcome adopted = bench.deploy(DeployBench.ADOPTING);
        assertThat(adopted.failure()).isEmpty();
        assertThat(space().rules.get(BURST).path("name").asText()).isEqualTo("Confluence Burst of Distinct Page Reads");
    }

    @Test
    void stopsWhereTheStackIsTooOldForARule() {
        bench.replace(
                "rules/page-read-burst.yml",
                "field: user.name\n",
                "field: [user.name, user.id, source.ip, event.action]\n");
        assertStops(DeployBench.PLAIN, "page-read-burst.yml", "9.2");
        try (DeployBench newer = new DeployBench(keys, "9.2.1")) {
            newer.replace(
                    "rules/page-read-burst.yml",
                    "field: user.name\n",
                    "field: [user.name, user.id, source.ip, event.action]\n");
            assertThat(newer.plan(DeployBench.PLAIN).obstacles()).isEmpty();
        }
    }

    @Test
    void doesNotDeleteWhatHoldsEvents() {
        bench.deploy(DeployBench.PLAIN);
        try (Stack stack = bench.open()) {
            stack.cluster().createDataStream("logs-confluence.audit-scrapewatch_it");
            try {
                Plan plan = new Deployer(stack, Optional.empty(), DeployBench.PRUNING).plan();
                assertThat(plan.obstacles())
                        .singleElement()
                        .satisfies(it -> assertThat(it.problem())
                                .isEqualTo("Data streams use the index template scrapewatch-confluence.audit:"
                                        + " logs-confluence.audit-scrapewatch_it."));
                bench.replace(
                        "ingest-pipelines/index-templates/scrapewatch-confluence.audit.yml",
                        "priority: 500",
                        "priority: 501");
                assertThat(bench.plan(DeployBench.PLAIN).notes())
                        .singleElement()
                        .asString()
                        .contains("from the next rollover on");
            } finally {
                stack.cluster().deleteDataStream("logs-confluence.audit-scrapewatch_it");
            }
        }
    }

    @Test
    void doesNotDeleteAListWithTheExceptionsOfOthers() {
        bench.deploy(DeployBench.PLAIN);
        space().items.put("theirs", DeployBench.item("theirs", "approved-automation"));
        try (Stack stack = bench.open()) {
            assertThat(new Deployer(stack, Optional.empty(), DeployBench.PRUNING)
                            .plan()
                            .obstacles())
                    .singleElement()
                    .satisfies(it -> assertThat(it.problem()).contains("Somebody has added the exception item"));
        }
    }

    @Test
    void tellsWhatIsDoneWhereKibanaRefusesARule() {
        space().refusals.put(BURST, "threshold: too low");
        Outcome outcome = bench.deploy(DeployBench.PLAIN);
        assertThat(outcome.failure()).hasValueSatisfying(it -> {
            assertThat(it.environment()).isFalse();
            assertThat(it.message())
                    .isEqualTo("Kibana refuses rule 'Confluence Burst of Distinct Page Reads' (" + BURST
                            + ") (400): threshold: too low");
        });
        assertThat(DeployBench.stepNames(outcome.notDone())).containsExactly("CREATE rule " + BURST);
        assertThat(outcome.done())
                .filteredOn(it -> it.part().kind() == Kind.RULE)
                .hasSize(6);
        assertThat(outcome.unknown()).isEmpty();

        space().refusals.clear();
        assertThat(DeployBench.stepNames(bench.deploy(DeployBench.PLAIN).done()))
                .containsExactly("CREATE rule " + BURST);
    }

    @Test
    void doesNotCallDoneWhatTheStackHasMadeSomethingElseOf() {
        space().prebuilt.add(BURST);
        Outcome outcome = bench.deploy(DeployBench.PLAIN);
        assertThat(outcome.failure())
                .hasValueSatisfying(it -> assertThat(it.message()).contains("comes from an installed package"));
        assertThat(DeployBench.stepNames(outcome.notDone())).containsExactly("CREATE rule " + BURST);
    }

    @Test
    void readsFromTheStackWhatIsDoneWhereTheConnectionIsCut() {
        bench.kibana.next(IMPORT, new Fault.CutAfterDoing());
        Outcome outcome = bench.deploy(DeployBench.PLAIN);
        assertThat(outcome.failure())
                .hasValueSatisfying(it -> assertThat(it.environment()).isTrue());
        assertThat(outcome.notDone()).isEmpty();
        assertThat(bench.plan(DeployBench.PLAIN).steps()).isEmpty();
    }

    @Test
    void saysThatItDoesNotKnowWhereTheStackIsGone() {
        bench.kibana.next(IMPORT, new Fault.CutAfterDoing());
        Outcome outcome = bench.with(DeployBench.PLAIN, deployer -> {
            Plan plan = deployer.plan();
            bench.kibana.next("GET /api/detection_engine/rules/_find", Fault.status(500, "down"));
            return deployer.carryOut(plan);
        });
        assertThat(outcome.failure()).isPresent();
        assertThat(outcome.unknown())
                .extracting(it -> it.part().kind())
                .hasSize(7)
                .containsOnly(Kind.RULE);
        assertThat(outcome.done()).extracting(it -> it.part().kind()).doesNotContain(Kind.RULE);
    }

    @Test
    void stopsAtTheFirstFailure() {
        bench.kibana.next("POST /api/exception_lists/items", Fault.status(500, "boom"));
        Outcome outcome = bench.deploy(DeployBench.PLAIN);
        assertThat(outcome.failure())
                .hasValueSatisfying(it -> assertThat(it.message()).contains("(500): boom"));
        assertThat(outcome.notDone())
                .extracting(it -> it.part().kind())
                .containsOnly(Kind.EXCEPTION_ITEM, Kind.RULE)
                .hasSize(9);
        assertThat(space().rules).isEmpty();
        assertThat(space().items).isEmpty();
        assertThat(space().lists).hasSize(1);
    }

    @Test
    void stopsAtAPipelineThatElasticsearchRefuses() {
        bench.replace(
                "ingest-pipelines/scrapewatch-finish.yml", "processors:\n", "processors:\n  - nonsense: {tag: x}\n");
        Outcome outcome = bench.deploy(DeployBench.PLAIN);
        assertThat(outcome.failure())
                .hasValueSatisfying(it -> assertThat(it.message())
                        .contains(
                                "ingest pipeline scrapewatch-finish", "No processor type exists with name [nonsense]"));
        assertThat(DeployBench.stepNames(outcome.done()))
                .contains("CREATE ingest pipeline scrapewatch-access")
                .doesNotContain("CREATE ingest pipeline scrapewatch-request");
        assertThat(bench.kibana.writes()).isEmpty();
    }

    @Test
    void asksForPrivilegesFirst() throws Exception {
        assertRefused(List.of("manage_pipeline"), "needs: cluster privilege manage_pipeline.");
        assertRefused(List.of("write on scrapewatch-*"), "needs: privilege write on scrapewatch-*.");
        assertRefused(
                List.of("view_index_metadata on logs-confluence.*"),
                "needs: privilege view_index_metadata on logs-confluence.*.");
        List<String> features = new ArrayList<>();
        for (String feature : List.of(
                "siem",
                "siemV2",
                "siemV3",
                "siemV4",
                "siemV5",
                "securitySolutionRulesV1",
                "securitySolutionRulesV2",
                "securitySolutionRulesV3",
                "securitySolutionRulesV4")) {
            features.add("feature_" + feature + ".all");
        }
        assertRefused(features, "Kibana privilege 'all' for Security in the space default");
        assertNothingIsWritten();
    }

    private void assertRefused(List<String> missing, String named) throws Exception {
        try (SecuredCluster cluster =
                new SecuredCluster(SecondEngine.get().uri(), Files.createTempDirectory(keys, "k"), missing)) {
            assertThatThrownBy(() -> bench.open(keyAndTrust(cluster), address(cluster.uri(), "default"))
                            .close())
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining(named)
                    .hasMessageContaining("docs/reference/deploy.md");
        }
    }

    private static Map<String, String> keyAndTrust(SecuredCluster cluster) {
        return Map.of(
                "SCRAPEWATCH_API_KEY",
                SecuredCluster.API_KEY,
                "SCRAPEWATCH_CA_FILE",
                cluster.certificate().toString());
    }

    private Stacks.Address address(URI elasticsearch, String space) {
        return new Stacks.Address(elasticsearch, Optional.of(bench.kibana.uri()), space);
    }

    @Test
    void findsOutEverythingElseThatIsWrongFirst() throws Exception {
        try (SecuredCluster cluster = new SecuredCluster(SecondEngine.get().uri(), keys, List.of())) {
            Map<String, String> right = keyAndTrust(cluster);
            bench.open(right, address(cluster.uri(), "default")).close();
            assertFails(right, address(URI.create("https://127.0.0.1:1"), "default"), "the connection was refused");
            assertFails(right, address(bench.kibana.uri(), "default"), "as Elasticsearch does");
            assertFails(
                    Map.of("SCRAPEWATCH_API_KEY", SecuredCluster.API_KEY),
                    address(cluster.uri(), "default"),
                    "TLS failed");
            assertFails(right, address(cluster.uri(), "nowhere"), "has no space 'nowhere'");
            bench.kibana.next("GET /api/detection_engine/privileges", Fault.status(403, "Forbidden"));
            assertFails(
                    right, address(cluster.uri(), "default"), "does not allow GET /api/detection_engine/privileges");
            cluster.keyHasExpired();
            assertFails(right, address(cluster.uri(), "default"), "they have expired");
        }
        assertNothingIsWritten();
    }

    private void assertFails(Map<String, String> environment, Stacks.Address address, String message) {
        assertThatThrownBy(() -> bench.open(environment, address).close())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(message);
    }
}
