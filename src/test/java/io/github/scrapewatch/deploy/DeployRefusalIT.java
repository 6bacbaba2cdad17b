package io.github.scrapewatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.SecondEngine;
import io.github.scrapewatch.support.SecuredCluster;
import io.github.scrapewatch.support.kibana.Fault;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deployments that end before anything is written, or at the first thing that cannot be. */
class DeployRefusalIT extends DeployFailures {
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
}
