package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class EsqlNowTest extends CheckTest {
    @Test
    void reportsTheClockOfTheCluster() {
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-* METADATA _id, _index, _version\n| WHERE @timestamp > NOW() - 1 hour"));
        thenFinding("CR042", "NOW()", "clock");
    }

    @Test
    void acceptsTheWordInAText() {
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-* METADATA _id, _index, _version | WHERE url.path == \"NOW()\" // NOW()"));
        thenNoFinding("CR042");
    }
}
