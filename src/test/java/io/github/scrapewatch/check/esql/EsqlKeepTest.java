package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class EsqlKeepTest extends CheckTest {
    @Test
    void reportsAKeepWithoutIds() {
        givenRule(RuleText.esql("FROM logs-confluence.audit-* METADATA _id, _index, _version | KEEP _id, user.name"));
        thenFinding("CR041", "KEEP", "_index, _version");
    }

    @Test
    void reportsADropOfIds() {
        givenRule(RuleText.esql("FROM logs-confluence.audit-* METADATA _id, _index, _version | DROP _version"));
        thenFinding("CR041", "DROP", "Leave");
    }

    @Test
    void acceptsAKeepWithIds() {
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-* METADATA _id, _index, _version | KEEP _*, user.name | DROP url.path"));
        thenNoFinding("CR041");
    }
}
