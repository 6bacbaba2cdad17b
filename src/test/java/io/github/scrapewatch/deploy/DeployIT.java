package io.github.scrapewatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.pack.Mark;
import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.support.kibana.SpaceContent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a pack to a stack and back: a real Elasticsearch, and a stub of Kibana. */
class DeployIT {
    @TempDir
    private Path folder;

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

    @Test
    void showsWhatItWouldWriteAndWritesNothing() {
        Plan plan = bench.plan(DeployBench.PLAIN);
        assertThat(plan.obstacles()).isEmpty();
        assertThat(plan.steps()).extracting(Step::action).containsOnly(Step.Action.CREATE);
        assertThat(plan.steps()).extracting(it -> it.part().kind()).isSorted().contains(Kind.values());
        assertThat(bench.kibana.writes()).isEmpty();
        try (Stack stack = bench.open()) {
            assertThat(stack.inventory().assets()).isEmpty();
            assertThat(stack.inventory().table("scrapewatch-identities")).isEmpty();
        }
    }

    @Test
    void writesEverythingOnceAndMarksIt() {
        Outcome outcome = bench.deploy(DeployBench.PLAIN);
        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome.notDone()).isEmpty();
        assertThat(space().rules.values())
                .hasSize(7)
                .allMatch(Mark::isTagOn)
                .noneMatch(it -> it.path("enabled").asBoolean());
        assertThat(space().items.values()).hasSize(2).allMatch(Mark::isTagOn);
        assertThat(space().values.get("office-networks")).hasSize(2);
        try (Stack stack = bench.open()) {
            assertThat(stack.inventory().assets())
                    .hasSizeGreaterThan(10)
                    .allMatch(it -> Mark.isOn(it.body().path("_meta")));
        }

        int writes = bench.kibana.writes().size();
        Plan second = bench.plan(DeployBench.PLAIN);
        assertThat(DeployBench.stepNames(second.steps())).isEmpty();
        assertThat(second.comparison().same()).isEqualTo(outcome.done().size());
        assertThat(bench.kibana.writes()).hasSize(writes);
    }

    @Test
    void leavesNothingBehindWhenUninstalled() {
        bench.deploy(DeployBench.PLAIN);
        Outcome outcome = bench.uninstall();
        assertThat(outcome.failure()).isEmpty();
        assertThat(space().rules).isEmpty();
        assertThat(space().lists).isEmpty();
        assertThat(space().items).isEmpty();
        assertThat(space().valueLists).isEmpty();
        try (Stack stack = bench.open()) {
            assertThat(stack.inventory().assets()).isEmpty();
            assertThat(stack.inventory().table("scrapewatch-identities")).isEmpty();
        }
    }

    @Test
    void changesWhatHasChangedFieldByField() {
        bench.deploy(DeployBench.PLAIN);
        bench.replace("rules/page-read-burst.yml", "default: 60", "default: 80");
        bench.replace(
                "ingest-pipelines/index-templates/scrapewatch-confluence.audit.yml", "priority: 500", "priority: 501");
        bench.replace("exceptions/approved-automation.yml", "2030-06-30", "2030-07-31");
        bench.pack.write("exceptions/lists/office-networks.ip_range.txt", "192.0.2.0/24\n198.51.100.0/24\n");
        bench.pack.write("identities.yml", "users:\n  - {key: k1, login: mquist}\n");

        Plan plan = bench.plan(DeployBench.PLAIN);
        assertThat(plan.steps()).extracting(Step::action).containsOnly(Step.Action.CHANGE);
        assertThat(plan.steps().stream()
                        .map(Step::difference)
                        .map(Difference.Changed.class::cast)
                        .flatMap(it -> it.fields().stream()
                                .map(field -> it.part().kind() + " " + field.path() + " " + field.inStack() + " "
                                        + field.inPack())))
                .contains(
                        "rule threshold.cardinality[0].value 60 80",
                        "index template priority 500 501",
                        "exception item expire_time \"2030-06-30T00:00:00Z\" \"2030-07-31T00:00:00Z\"",
                        "lookup table rows missing 1 ");
        assertThat(bench.deploy(DeployBench.PLAIN).failure()).isEmpty();
        assertThat(bench.plan(DeployBench.PLAIN).steps()).isEmpty();
        assertThat(space().values.get("office-networks")).containsExactly("192.0.2.0/24", "198.51.100.0/24");
    }

    @Test
    void removesWhatIsNoLongerInThePackOnRequestOnly() {
        bench.deploy(DeployBench.PLAIN);
        bench.delete("rules/body-dump.yml");
        bench.delete("ingest-pipelines/scrapewatch-integration.yml");
        space().rules
                .put(
                        "theirs",
                        space().rules.values().iterator().next().deepCopy().put("rule_id", "theirs"));
        space().rules.get("theirs").putArray("tags").add("Theirs");

        Plan plan = bench.plan(DeployBench.PLAIN);
        assertThat(plan.steps()).isEmpty();
        assertThat(DeployBench.names(plan.comparison().differences()))
                .containsExactly(
                        "ingest pipeline scrapewatch-integration", "rule 6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a04");
        assertThat(DeployBench.stepNames(bench.deploy(DeployBench.PRUNING).done()))
                .containsExactly(
                        "REMOVE rule 6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a04",
                        "REMOVE ingest pipeline scrapewatch-integration");
        assertThat(space().rules).containsKey("theirs").hasSize(7);
    }

    @Test
    void leavesToTheOperatorWhatIsTheOperators() {
        bench.deploy(DeployBench.PLAIN);
        String ruleId = "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a02";
        var rule = space().rules.get(ruleId);
        rule.put("enabled", true).put("query", "edited by hand");
        rule.withArray("actions").addObject().put("id", "their-connector");
        space().lists
                .put(
                        "theirs",
                        rule.objectNode()
                                .put("id", "x")
                                .put("list_id", "theirs")
                                .put("type", "rule_default")
                                .put("namespace_type", "single"));
        rule.withArray("exceptions_list")
                .addObject()
                .put("id", "x")
                .put("list_id", "theirs")
                .put("type", "rule_default")
                .put("namespace_type", "single");
        space().items
                .put(
                        "theirs",
                        rule.objectNode()
                                .put("item_id", "theirs")
                                .put("list_id", "approved-automation")
                                .put("name", "Theirs"));

        Comparison drift = bench.drift();
        assertThat(drift.differences())
                .filteredOn(Difference.Added.class::isInstance)
                .extracting(it -> it.part().id())
                .containsExactlyInAnyOrder("theirs", "approved-automation/theirs");
        assertThat(DeployBench.stepNames(bench.deploy(DeployBench.PLAIN).done()))
                .containsExactly("CHANGE rule " + ruleId);
        rule = space().rules.get(ruleId);
        assertThat(rule.path("query").asText()).startsWith("event.action:");
        assertThat(rule.path("enabled").asBoolean()).isTrue();
        assertThat(rule.at("/actions/0/id").asText()).isEqualTo("their-connector");
        assertThat(rule.at("/exceptions_list/1/list_id").asText()).isEqualTo("theirs");
        assertThat(space().items).containsKey("theirs");
    }

    @Test
    void enablesRulesOnRequest() {
        bench.deploy(DeployBench.PLAIN);
        assertThat(bench.drift().differences()).hasSize(7).allMatch(it -> ((Difference.Changed) it).onlyDisabled());
        bench.deploy(DeployBench.ENABLING);
        assertThat(space().rules.values()).allMatch(it -> it.path("enabled").asBoolean());
        assertThat(bench.drift().isSame()).isTrue();
    }

    @Test
    void keepsWhatPeopleHaveSaidAboutAnException() {
        bench.deploy(DeployBench.PLAIN);
        space().items
                .get("backup")
                .withArray("comments")
                .addObject()
                .put("id", "c9")
                .put("comment", "Asked them.");
        bench.replace("exceptions/approved-automation.yml", "CHG-1077", "CHG-1078");
        assertThat(bench.deploy(DeployBench.PLAIN).failure()).isEmpty();
        assertThat(space().items.get("backup").path("comments"))
                .extracting(it -> it.path("comment").asText())
                .containsExactly(
                        "Owner: platform team. Change: CHG-1077.",
                        "Asked them.",
                        "Owner: platform team. Change: CHG-1078.");
        assertThat(bench.plan(DeployBench.PLAIN).steps()).isEmpty();
    }

    @Test
    void seesWhatSomebodyHasDoneToTheStack() {
        bench.deploy(DeployBench.ENABLING);
        space().rules.remove("6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a01");
        space().rules.get("6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a02").put("enabled", false);
        space().rules
                .get("6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a04")
                .put("from", "now-540s")
                .put("interval", "300s")
                .put("name", "Renamed");
        space().values.get("office-networks").add("203.0.113.0/24");
        try (Stack stack = bench.open()) {
            Asset pipeline = stack.inventory().assets().stream()
                    .filter(it -> it.name().equals("scrapewatch-action"))
                    .findFirst()
                    .orElseThrow();
            ((com.fasterxml.jackson.databind.node.ObjectNode) pipeline.body()).put("description", "Edited.");
            stack.cluster().install(pipeline);
        }
        List<Difference> differences = bench.drift().differences();
        assertThat(DeployBench.names(differences))
                .containsExactlyInAnyOrder(
                        "ingest pipeline scrapewatch-action",
                        "value list office-networks",
                        "rule 6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a01",
                        "rule 6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a02",
                        "rule 6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a04");
        assertThat(differences)
                .filteredOn(it -> it.part().id().endsWith("6a04"))
                .singleElement()
                .satisfies(it -> assertThat(((Difference.Changed) it).fields())
                        .extracting(FieldChange::path)
                        .containsExactly("name"));
    }
}
