package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class EsqlLimitTest extends CheckTest {
    @Test
    void reportsALimitInside() {
        givenRule(RuleText.esql("FROM logs-confluence.audit-* METADATA _id, _index, _version | limit 10"));
        thenFinding("CR043", "limit 10", "max_signals");
    }

    @Test
    void acceptsAQueryWithoutLimit() {
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-* METADATA _id, _index, _version | WHERE url.path == \"| limit 10\""));
        thenNoFinding("CR043");
    }
}
