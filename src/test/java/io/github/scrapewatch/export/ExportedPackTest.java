package io.github.scrapewatch.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.shape.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the files of a pack to the objects that Kibana takes. */
class ExportedPackTest {
    @TempDir
    private Path folder;

    @Test
    void defaultsAreWrittenOut() {
        ObjectNode rule = rule(RuleText.query().without("interval").without("from"), "8.19");
        assertThat(rule.path("interval").asText()).isEqualTo("5m");
        assertThat(rule.path("from").asText()).isEqualTo("now-6m");
        assertThat(rule.path("enabled").asBoolean(true)).isFalse();
        assertThat(rule.path("max_signals").asInt()).isEqualTo(100);
        assertThat(rule.path("version").asInt()).isEqualTo(1);
        assertThat(rule.path("severity_mapping")).isEqualTo(Json.array());
        assertThat(rule.has("pack")).isFalse();
    }

    @Test
    void whatTheAuthorWroteWins() {
        ObjectNode rule = rule(
                RuleText.query()
                        .with("enabled", "true")
                        .with("version", "7")
                        .with("required_fields", "[{ name: a.b, type: keyword }]"),
                "8.19");
        assertThat(rule.path("enabled").asBoolean()).isTrue();
        assertThat(rule.path("version").asInt()).isEqualTo(7);
        assertThat(rule.path("required_fields")).isEqualTo(Json.array(Json.object("name", "a.b", "type", "keyword")));
    }

    @Test
    void requiredFieldsAreThoseOfTheQueryWithTheirTypes() {
        ObjectNode rule = rule(
                RuleText.threshold()
                        .with(
                                "query",
                                "'event.action: \"a\" and http.response.status_code >= 400 and nobody.knows: 1'"),
                "8.19");
        assertThat(rule.path("required_fields"))
                .isEqualTo(Json.array(
                        field("event.action", "keyword"),
                        field("http.response.status_code", "long"),
                        field("nobody.knows", "unknown"),
                        field("user.name", "keyword")));
    }

    @Test
    void integrationsOfOthersAreToldByTheirIndices() {
        RuleText both = RuleText.query().with("index", "[logs-confluence.audit-*, logs-atlassian_confluence.audit-*]");
        assertThat(rule(both, "8.19").at("/related_integrations/0"))
                .isEqualTo(Json.object("package", "atlassian_confluence", "version", "^1.0.0", "integration", "audit"));
        assertThat(rule(both, "9.5").at("/related_integrations/0/version").asText())
                .isEqualTo(">=1.0.0");
        assertThat(rule(RuleText.query(), "8.19").path("related_integrations")).isEmpty();
    }

    @Test
    void theThresholdGroupsByAList() {
        ObjectNode rule = rule(RuleText.threshold().with("threshold", "{ field: user.name, value: 3 }"), "8.19");
        assertThat(rule.at("/threshold/field")).isEqualTo(Json.array("user.name"));
        assertThat(rule.path("language").asText()).isEqualTo("kuery");
    }

    @Test
    void suppressionSaysWhatBecomesOfMissingFields() {
        RuleText suppressed = RuleText.query().with("alert_suppression", "{ group_by: [user.name] }");
        assertThat(rule(suppressed, "8.19")
                        .at("/alert_suppression/missing_fields_strategy")
                        .asText())
                .isEqualTo("suppress");
        RuleText threshold = RuleText.threshold().with("alert_suppression", "{ duration: { value: 1, unit: h } }");
        assertThat(rule(threshold, "8.19").at("/alert_suppression").size()).isEqualTo(1);
    }

    @Test
    void aSavedQueryLeavesAsAQuery() {
        ObjectNode rule = rule(RuleText.query().with("type", "saved_query").with("saved_id", "secrets"), "8.19");
        assertThat(rule.path("type").asText()).isEqualTo("query");
        assertThat(rule.has("saved_id")).isFalse();
    }

    @Test
    void deprecatedRulesStay() {
        ExportedPack pack = ExportDraft.whole(folder).exported("8.19");
        assertThat(pack.rules()).hasSize(7).noneMatch(it -> it.name().equals("Confluence Page Export"));
        assertThat(pack.rules()).isSortedAccordingTo(RuleObject.BY_NAME);
    }

    @Test
    void itemsSayWhoAnswersForThem() {
        ExceptionListObject list =
                ExportDraft.whole(folder).exported("8.19").exceptionLists().get(0);
        assertThat(list.container().path("type").asText()).isEqualTo("detection");
        JsonNode item = list.items().get(0).body();
        assertThat(item.path("meta")).isEqualTo(Json.object("owner", "search team", "change", "CHG-1042"));
        assertThat(item.at("/comments/0/comment").asText()).isEqualTo("Owner: search team. Change: CHG-1042.");
        assertThat(item.path("expire_time").asText()).isEqualTo("2030-06-30T00:00:00.000Z");
    }

    @Test
    void anOlderStackThanARuleNeedsIsSaidWithThePlace() {
        RuleText four = RuleText.threshold()
                .with("threshold", "{ field: [user.name, source.ip, url.path, event.action], value: 3 }");
        ExportDraft draft = ExportDraft.of(folder, four);
        List<Problem> problems = draft.problems("8.19");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).text()).isEqualTo("The threshold groups by 4 fields, which Kibana 8.19 refuses.");
        assertThat(problems.get(0).location().line()).isGreaterThan(10);
        assertThat(draft.problems("9.2")).isEmpty();
    }

    @Test
    void aNegatedMappingNeedsANewerStack() {
        ExportDraft draft = ExportDraft.of(
                folder,
                RuleText.query()
                        .with("type", "threat_match")
                        .with("threat_index", "[logs-ti_*]")
                        .with("threat_query", "'*:*'")
                        .with(
                                "threat_mapping",
                                "[{ entries: [{ field: a, type: mapping, value: b },"
                                        + " { field: c, type: mapping, value: d, negate: true }] }]"));
        assertThat(draft.problems("9.1")).hasSize(1);
        assertThat(draft.problems("9.2")).isEmpty();
    }

    @Test
    void valueListsThatAreNotThereAreSaid() {
        ExportDraft draft = ExportDraft.whole(folder);
        assertThat(draft.problems("8.19")).isEmpty();
        String item = "- { field: source.ip, operator: included, type: list, list: { id: office-network, type: ip } }";
        draft.write(
                "exceptions/more.yml",
                "list_id: more\nname: More\ndescription: More.\nitems:\n"
                        + "  - item_id: one\n    name: One\n    description: One.\n    entries:\n      " + item + "\n");
        assertThat(draft.problems("8.19"))
                .extracting(Problem::remedy)
                .containsExactly("Did you mean 'office-networks'?");
        draft.write("exceptions/lists/office-network.keyword.txt", "192.0.2.1\n");
        assertThat(draft.problems("8.19"))
                .extracting(Problem::text)
                .containsExactly("The value list 'office-network' is of type keyword, and not ip.");
    }

    private ObjectNode rule(RuleText text, String stack) {
        return ExportDraft.of(folder, text.copy())
                .exported(stack)
                .rules()
                .get(0)
                .body();
    }

    private static ObjectNode field(String name, String type) {
        return Json.object("name", name, "type", type);
    }
}
