package io.github.scrapewatch.export.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.export.ExportedPack;
import io.github.scrapewatch.export.KibanaSchema;
import io.github.scrapewatch.export.RuleObject;
import io.github.scrapewatch.export.ndjson.ImportReader.Imported;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file as Kibana's import would read it. */
class RulesNdjsonTest {
    private static final KibanaSchema RULE = KibanaSchema.of("rule");

    @TempDir
    private Path folder;

    @Test
    void anIndependentReaderFindsTheSame() {
        ExportedPack pack = ExportDraft.whole(folder).exported("8.19");
        Imported imported = ImportReader.read(RulesNdjson.write(pack));
        assertThat(imported.errors()).isEmpty();
        assertThat(imported.connectors()).isEmpty();
        Map<String, JsonNode> rules =
                pack.rules().stream().collect(Collectors.toMap(RuleObject::ruleId, RuleObject::body));
        assertThat(imported.rules()).hasSize(7).isEqualTo(rules);
        assertThat(imported.lists()).containsOnlyKeys("single:approved-automation");
        assertThat(imported.items()).containsOnlyKeys("single:search-indexer", "single:backup");
    }

    @Test
    void everyLineHasTheFormOfItsKind() {
        Imported imported = imported();
        imported.rules().values().forEach(it -> assertThat(RULE.complaints(it)).isEmpty());
        thenFits("exception-list", imported.lists());
        thenFits("exception-item", imported.items());
        assertThat(KibanaSchema.of("export-details")
                        .complaints(imported.details().orElseThrow()))
                .isEmpty();
    }

    @Test
    void everyTypeOfRuleIsThere() {
        assertThat(imported().rules().values().stream()
                        .map(it -> it.path("type").asText()))
                .contains("query", "threshold", "new_terms", "esql", "eql", "threat_match");
    }

    @Test
    void theLastLineCounts() {
        Imported imported = imported();
        JsonNode details = imported.details().orElseThrow();
        assertThat(details.path("exported_rules_count").asInt())
                .isEqualTo(imported.rules().size());
        assertThat(details.path("exported_exception_list_count").asInt()).isEqualTo(1);
        assertThat(details.path("exported_exception_list_item_count").asInt()).isEqualTo(2);
        assertThat(details.path("exported_count").asInt())
                .isEqualTo(imported.rules().size() + 3);
    }

    @Test
    void keepsWithinTheLimitsOfTheImport() {
        String text = RulesNdjson.write(ExportDraft.whole(folder).exported("8.19"));
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(ImportReader.MOST_BYTES);
        assertThat(text.lines().count()).isLessThan(ImportReader.MOST_OBJECTS);
        assertThat(text).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void textsOfSeveralLinesAndSignsStayOnOneLine() {
        RuleText odd = RuleText.query().with("description", "\"tab\\t quote\\\" line\\n \\u2028 \\U0001F4A9 é\"");
        ExportedPack pack = ExportDraft.of(folder, odd).exported("8.19");
        String text = RulesNdjson.write(pack);
        assertThat(text.lines()).hasSize(2);
        assertThat(ImportReader.read(text)
                        .rules()
                        .values()
                        .iterator()
                        .next()
                        .path("description")
                        .asText())
                .isEqualTo("tab\t quote\" line\n \u2028 \uD83D\uDCA9 é");
    }

    /** The schema would be no test if it took everything. */
    @Test
    void theSchemaRefusesWhatTheImportWould() {
        ObjectNode rule = ExportDraft.of(folder, RuleText.threshold())
                .exported("8.19")
                .rules()
                .get(0)
                .body();
        assertThat(RULE.complaints(rule)).isEmpty();
        for (String key : List.of("name", "rule_id", "severity", "threshold", "language", "exceptions_list", "to")) {
            assertThat(RULE.complaints(rule.deepCopy().without(key)))
                    .as("without " + key)
                    .isNotEmpty();
        }
        assertThat(RULE.complaints(rule.deepCopy().put("pack", "x"))).isNotEmpty();
        assertThat(RULE.complaints(rule.deepCopy().put("risk_score", 101))).isNotEmpty();
        assertThat(RULE.complaints(rule.deepCopy().put("type", "saved_query"))).isNotEmpty();
        assertThat(RULE.complaints(rule.deepCopy().put("timeline_id", "a"))).isNotEmpty();
        assertThat(RULE.complaints(rule.deepCopy().set("new_terms_fields", Json.array("a"))))
                .isNotEmpty();
    }

    private Imported imported() {
        return ImportReader.read(RulesNdjson.write(ExportDraft.whole(folder).exported("8.19")));
    }

    private static void thenFits(String schema, Map<String, JsonNode> objects) {
        assertThat(objects).isNotEmpty();
        KibanaSchema form = KibanaSchema.of(schema);
        objects.values().forEach(it -> assertThat(form.complaints(it)).isEmpty());
    }
}
