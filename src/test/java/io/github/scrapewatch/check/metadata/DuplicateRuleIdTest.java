package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class DuplicateRuleIdTest extends CheckTest {
    @Test
    void reportsTheSecondRuleWithAnId() {
        givenRule(RuleText.query());
        given(
                "rules/second.yml",
                RuleText.query().with("name", "Another").without("note").yaml());
        thenFinding("CR020", "6b3c0c0e", "rule.yml");
    }

    @Test
    void acceptsIdsThatDiffer() {
        givenRule(RuleText.query());
        given(
                "rules/second.yml",
                RuleText.query()
                        .with("rule_id", "7b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a11")
                        .yaml());
        thenNoFinding("CR020");
    }
}
