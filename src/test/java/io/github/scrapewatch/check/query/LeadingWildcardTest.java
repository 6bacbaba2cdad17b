package io.github.scrapewatch.check.query;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class LeadingWildcardTest extends CheckTest {
    @Test
    void reportsAStarInFront() {
        givenRule(RuleText.query().with("query", "'user.name: (bot or *bot)'"));
        thenFinding("CR051", "*bot", "every value");
    }

    @Test
    void reportsAPatternOfEsql() {
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-* METADATA _id, _index, _version | WHERE url.path LIKE \"*x\""));
        thenFinding("CR051", "*x", "every value");
    }

    @Test
    void reportsAPatternOfLucene() {
        givenRule(RuleText.query().with("language", "lucene").with("query", "user.name:*bot"));
        thenFinding("CR051", "*bot", "every value");
    }

    @Test
    void acceptsAStarAlone() {
        givenRule(RuleText.query().with("query", "'user.name: * and event.action: space*'"));
        thenNoFinding("CR051");
    }
}
