package io.github.scrapewatch.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever stands where something else belongs is found, and never makes the command fail. */
class OddValuesTest extends CheckTest {
    private static final List<String> ODD = List.of(
            "",
            "[]",
            "{}",
            "7",
            "-1.5",
            "true",
            "''",
            "\"${X}\"",
            "[[a]]",
            "{ a: { b: [c] } }",
            "[{}, 1, ~]",
            "'\"('",
            "${");

    private static final List<String> KEYS = List.of(
            "name",
            "description",
            "rule_id",
            "type",
            "index",
            "language",
            "query",
            "from",
            "to",
            "interval",
            "severity",
            "risk_score",
            "tags",
            "threat",
            "note",
            "pack",
            "threshold",
            "new_terms_fields",
            "history_window_start",
            "alert_suppression",
            "filters",
            "exceptions_list",
            "severity_mapping",
            "risk_score_mapping",
            "max_signals",
            "timestamp_override",
            "threat_query",
            "threat_mapping",
            "data_view_id",
            "references",
            "meta");

    @Test
    void oddValuesOfRulesAreNoFaults() {
        int row = 0;
        for (RuleText type : List.of(
                RuleText.query(),
                RuleText.threshold(),
                RuleText.newTerms(),
                RuleText.esql("x | | y"),
                RuleText.eql("("))) {
            for (String key : KEYS) {
                for (String value : ODD) {
                    given(
                            "rules/rule-" + row++ + ".yml",
                            type.copy().with(key, value).yaml());
                }
            }
        }
        assertThat(result().findings()).hasSizeGreaterThan(row);
    }

    @Test
    void oddProfilesAndExceptionsAreNoFaults() {
        givenRule(RuleText.query());
        int row = 0;
        for (String value : ODD) {
            for (String key : List.of("list_id", "items", "name")) {
                given(
                        "exceptions/e-" + row++ + ".yml",
                        "name: n\n" + (key.equals("name") ? "" : key + ": " + value + "\n"));
            }
            for (String key : List.of("parameters", "rules", "description")) {
                givenProfile(key + ": " + value + "\n");
                assertThat(result().findings()).isNotEmpty();
            }
        }
        for (String whole : List.of("7", "[a]", "text")) {
            given("rules/whole.yml", whole);
            given("exceptions/whole.yml", whole);
            givenProfile(whole);
            assertThat(result().findings()).isNotEmpty();
        }
    }
}
