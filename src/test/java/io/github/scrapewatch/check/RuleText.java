package io.github.scrapewatch.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a rule that has no findings, for tests that spoil it. */
public final class RuleText {
    private final Map<String, String> keys = new LinkedHashMap<>();

    private RuleText() {}

    public static RuleText query() {
        return new RuleText()
                .with("name", "Confluence Space Export")
                .with("description", "Somebody exports a whole space.")
                .with("rule_id", "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a11")
                .with("type", "query")
                .with("index", "[\"logs-confluence.audit-*\"]")
                .with("language", "kuery")
                .with("query", "'event.action: \"space-exported\"'")
                .with("from", "now-9m")
                .with("interval", "5m")
                .with("timestamp_override", "event.ingested")
                .with("severity", "medium")
                .with("risk_score", "47")
                .with("tags", "[\"Tactic: Collection\", \"Data Source: Confluence\"]")
                .with("threat", THREAT)
                .with(
                        "note",
                        "|\n  ## Triage and analysis\n\n  ### Investigating Confluence Space Export\n  Ask the user.")
                .with("pack", PACK);
    }

    public static RuleText threshold() {
        return query().with("type", "threshold").with("threshold", "{ field: [user.name], value: 10 }");
    }

    public static RuleText newTerms() {
        return query().with("type", "new_terms")
                .with("new_terms_fields", "[user.name]")
                .with("history_window_start", "now-14d");
    }

    public static RuleText esql(String query) {
        return query().without("index")
                .with("type", "esql")
                .with("language", "esql")
                .with("query", "|\n  " + query.replace("\n", "\n  "));
    }

    public static RuleText eql(String query) {
        return query().with("type", "eql").with("language", "eql").with("query", "|\n  " + query);
    }

    /** @param value as YAML has it after the colon */
    public RuleText with(String key, String value) {
        keys.put(key, value);
        return this;
    }

    public RuleText copy() {
        RuleText copy = new RuleText();
        copy.keys.putAll(keys);
        return copy;
    }

    public RuleText without(String key) {
        keys.remove(key);
        return this;
    }

    public RuleText parameters(String parameters) {
        return with("pack", PACK + "\n  parameters:\n    " + parameters.replace("\n", "\n    "));
    }

    public RuleText volume(String volume) {
        return with("pack", keys.get("pack") + "\n  volume: " + volume);
    }

    public String yaml() {
        return keys.entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static final String THREAT = indented("""
            - framework: MITRE ATT&CK
              tactic: { id: TA0009, name: Collection, reference: "https://attack.mitre.org/tactics/TA0009/" }
              technique:
                - id: T1213
                  name: Data from Information Repositories
                  reference: https://attack.mitre.org/techniques/T1213/
                  subtechnique:
                    - { id: T1213.001, name: Confluence, reference: "https://attack.mitre.org/techniques/T1213/001/" }
            """);

    private static final String PACK = indented("""
            analytic: AN1019
            maturity: production
            needs: [{ audit-log: base }]
            known_gaps: []
            """);

    private static String indented(String block) {
        return "\n" + block.indent(2).stripTrailing();
    }
}
