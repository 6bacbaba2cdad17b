package io.github.scrapewatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.support.kibana.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes wrong before anything is written, and what goes wrong in the middle. */
class DeployFailureIT extends DeployFailures {
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
}
