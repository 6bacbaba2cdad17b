package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class EsqlMetadataTest extends CheckTest {
    @Test
    void reportsAQueryWithoutMetadata() {
        givenRule(RuleText.esql("FROM logs-confluence.audit-* METADATA _id | WHERE event.action == \"x\""));
        thenFinding("CR040", "FROM", "_index, _version");
    }

    @Test
    void acceptsAQueryThatCounts() {
        givenRule(RuleText.esql("FROM logs-confluence.audit-* | STATS n = COUNT(*) BY user.name"));
        thenNoFinding("CR040");
    }

    @Test
    void acceptsMetadata() {
        givenRule(
                RuleText.esql("FROM logs-confluence.audit-* METADATA _id, _index, _version // | STATS\n| WHERE true"));
        thenNoFinding("CR040");
    }
}
