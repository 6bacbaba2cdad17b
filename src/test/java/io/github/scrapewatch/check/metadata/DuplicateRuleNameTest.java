package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class DuplicateRuleNameTest extends CheckTest {
    @Test
    void reportsTheSecondRuleWithAName() {
        givenRule(RuleText.query());
        given("rules/second.yml", RuleText.query().yaml());
        thenFinding("CR021", "Confluence Space Export", "rule.yml");
    }

    @Test
    void acceptsNamesThatDiffer() {
        givenRule(RuleText.query());
        given("rules/second.yml", RuleText.query().with("name", "Another").yaml());
        thenNoFinding("CR021");
    }
}
