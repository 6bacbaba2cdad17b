package io.github.scrapewatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.deploy.pull.Pull;
import io.github.scrapewatch.deploy.pull.Pulled;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.kibana.Kibana;
import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.support.kibana.SpaceContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody changes in a stack comes back into the files of the pack, and only that. */
class PullIT {
    private static final String EXPORT = "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a01";
    private static final String BURST = "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a02";

    @TempDir
    private Path folder;

    private DeployBench bench;

    @BeforeEach
    void deploy() {
        bench = new DeployBench(folder);
        bench.deploy(DeployBench.ENABLING);
        assertThat(bench.drift().isSame()).isTrue();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private SpaceContent space() {
        return bench.kibana.space("default");
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private Pulled pull() {
        Pulled pulled = bench.with(DeployBench.DRIFT, deployer -> {
            try (Stack stack = bench.open()) {
                return Pull.of(
                        bench.contents(),
                        Optional.empty(),
                        deployer.compare(),
                        stack.kibana().map(Kibana::exceptionLists));
            }
        });
        pulled.write();
        return pulled;
    }

    private void edit(String pipelineOrTemplate, Consumer<ObjectNode> change) {
        try (Stack stack = bench.open()) {
            Asset asset = stack.inventory().assets().stream()
                    .filter(it -> it.name().equals(pipelineOrTemplate))
                    .findFirst()
                    .orElseThrow();
            change.accept((ObjectNode) asset.body());
            stack.cluster().install(asset);
        }
    }

    @Test
    void changesTheParameterAndNotItsPlace() throws IOException {
        String before = text("rules/page-read-burst.yml");
        ((ObjectNode) space().rules.get(BURST).at("/threshold/cardinality/0")).put("value", 80);
        Pulled pulled = pull();
        assertThat(pulled.files()).containsOnlyKeys(folder.resolve("rules/page-read-burst.yml"));
        assertThat(text("rules/page-read-burst.yml")).isEqualTo(before.replace("default: 60", "default: 80"));
        assertThat(bench.drift().isSame()).isTrue();
    }

    @Test
    void changesFieldsOfRulesAndKeepsComments() throws IOException {
        bench.replace(
                "rules/space-export.yml", "severity: medium", "# Agreed with the SOC.\nseverity: medium   # for now");
        ObjectNode rule = space().rules.get(EXPORT);
        rule.put("severity", "high")
                .put("enabled", false)
                .put("query", "event.action: \"space-exported\"")
                .put("interval", "10m");
        rule.put("note", "## Triage and analysis\n\nAsk their manager.\n");
        rule.withArray("tags").add("Reviewed");
        rule.put("timestamp_override_fallback_disabled", true);
        assertThat(pull().notes()).isEmpty();
        assertThat(text("rules/space-export.yml"))
                .contains("# Agreed with the SOC.\nseverity: high   # for now\n")
                .contains("query: 'event.action: \"space-exported\"'\n")
                .contains("note: |\n  ## Triage and analysis\n\n  Ask their manager.\npack:\n")
                .contains("\nenabled: false\n")
                .contains("tags: ['Tactic: Collection', 'Data Source: Confluence', Reviewed]\n");
        // What Kibana calls required fields is made of the query, and nobody has changed that there.
        assertThat(bench.drift().differences())
                .singleElement()
                .satisfies(it -> assertThat(((Difference.Changed) it).fields())
                        .extracting(FieldChange::path)
                        .containsExactly("required_fields[0]"));
    }

    @Test
    void takesOverExceptionsThatWereMadeInKibana() throws IOException {
        String before = text("exceptions/approved-automation.yml");
        ObjectNode backup = space().items.get("backup");
        ((ObjectNode) backup.at("/entries/1")).put("value", "backup2/*");
        backup.put("expire_time", "2031-01-01T00:00:00.000Z");
        space().items
                .put(
                        "theirs",
                        DeployBench.item("theirs", "approved-automation")
                                .put("description", "")
                                .set(
                                        "entries",
                                        Json.array(Json.object(
                                                "field",
                                                "user.name",
                                                "operator",
                                                "included",
                                                "type",
                                                "match",
                                                "value",
                                                "svc-new"))));
        linkAListOfTheirs();
        Pulled pulled = pull();
        assertThat(text("exceptions/approved-automation.yml"))
                .isEqualTo(
                        before.replace("backup/*", "backup2/*")
                                        .replace("\"backup2/*\"", "'backup2/*'")
                                        .replace("2030-01-31", "'2031-01-01'")
                                + "  - item_id: theirs\n    name: theirs\n    description: theirs\n    entries:\n      - field: user.name\n        operator: included\n        type: match\n        value: svc-new\n");
        assertThat(text("exceptions/made-in-kibana.yml"))
                .contains("list_id: made-in-kibana\n", "type: rule_default\n", "item_id: extra\n");
        assertThat(text("rules/space-export.yml")).contains("list_id: made-in-kibana");
        assertThat(pulled.notes()).anyMatch(it -> it.contains("'theirs' says not who answers for it"));
        // Their items are not ours until they are deployed again.
        assertThat(DeployBench.names(
                        bench.plan(DeployBench.ADOPTING).comparison().differences()))
                .containsExactlyInAnyOrder(
                        "exception list made-in-kibana",
                        "exception item made-in-kibana/extra",
                        "exception item approved-automation/theirs");
        assertThat(bench.deploy(DeployBench.ADOPTING).failure()).isEmpty();
        assertThat(bench.drift().isSame()).isTrue();
    }

    private void linkAListOfTheirs() {
        ObjectNode link =
                Json.object("id", "x", "list_id", "made-in-kibana", "type", "rule_default", "namespace_type", "single");
        space().lists
                .put(
                        "made-in-kibana",
                        link.deepCopy().put("name", "Made in Kibana").put("description", "By hand."));
        space().rules.get(EXPORT).withArray("exceptions_list").add(link);
        space().items
                .put(
                        "extra",
                        DeployBench.item("extra", "made-in-kibana")
                                .put("description", "One more.")
                                .set(
                                        "entries",
                                        Json.array(Json.object(
                                                "field", "user.name", "operator", "included", "type", "exists"))));
    }

    @Test
    void takesOverValueLists() throws IOException {
        bench.pack.write("exceptions/lists/office-networks.ip_range.txt", "# Berlin\n192.0.2.0/24\n198.51.100.0/25\n");
        bench.deploy(DeployBench.PLAIN);
        space().values.get("office-networks").remove("198.51.100.0/25");
        space().values.get("office-networks").add("203.0.113.0/24");
        pull();
        assertThat(text("exceptions/lists/office-networks.ip_range.txt"))
                .isEqualTo("# Berlin\n192.0.2.0/24\n203.0.113.0/24\n");
    }

    @Test
    void takesOverPipelinesAndTemplates() throws IOException {
        String settings = text("ingest-pipelines/component-templates/scrapewatch-settings.yml");
        edit(
                "scrapewatch-settings",
                it -> ((ObjectNode) it.at("/template/settings/index/mapping/total_fields")).put("limit", "2000"));
        edit("scrapewatch-action", it -> it.put("description", "Edited."));
        edit(
                "scrapewatch-integration",
                it -> it.withArray("processors")
                        .addObject()
                        .putObject("set")
                        .put("field", "event.kind")
                        .put("value", "event"));
        edit("scrapewatch-confluence.audit", it -> it.put("priority", 600));
        String template = text("ingest-pipelines/index-templates/scrapewatch-confluence.audit.yml");
        Pulled pulled = pull();
        assertThat(text("ingest-pipelines/component-templates/scrapewatch-settings.yml"))
                .isEqualTo(settings.replace("limit: 1000", "limit: 2000"));
        assertThat(text("ingest-pipelines/index-templates/scrapewatch-confluence.audit.yml"))
                .isEqualTo(template.replace("priority: 500", "priority: 600"));
        assertThat(pulled.files()).hasSize(4);
        assertThat(bench.drift().isSame()).isTrue();
    }

    @Test
    void bringsBackWhatThePackHasNoMore() throws IOException {
        bench.delete("rules/body-dump.yml");
        bench.delete("ingest-pipelines/scrapewatch-integration.yml");
        Pulled pulled = pull();
        assertThat(pulled.notes()).anyMatch(it -> it.contains("has no pack block"));
        assertThat(text("ingest-pipelines/scrapewatch-integration.yml"))
                .contains("tag: keep-code")
                .doesNotContain("managed_by");
        String rule = Files.readString(pulled.files().keySet().stream()
                .filter(it -> it.startsWith(folder.resolve("rules")))
                .findFirst()
                .orElseThrow());
        assertThat(rule)
                .contains("rule_id: ", "type: esql", "query: ")
                .doesNotContain("Managed By", "created_at", "enabled", "pack:");
    }

    @Test
    void saysWhatItDoesNotTakeOver() {
        space().rules.remove(BURST);
        ObjectNode rule = space().rules.get(EXPORT);
        rule.putArray("tags").add("Tactic: Collection").add("Data Source: Confluence");
        rule.putArray("exceptions_list");
        bench.pack.write("identities.yml", "users:\n  - {key: k1, login: mquist}\n");
        Pulled pulled = pull();
        assertThat(pulled.files()).isEmpty();
        assertThat(pulled.notes())
                .hasSize(5)
                .anyMatch(it -> it.contains("is missing in the stack"))
                .anyMatch(it -> it.contains("has lost the tag"))
                .anyMatch(it -> it.contains("no longer linked to an exception list"))
                .anyMatch(it -> it.contains("it is made of identities.yml"))
                .anyMatch(it -> it.contains("has other users than identities.yml"));
    }
}
