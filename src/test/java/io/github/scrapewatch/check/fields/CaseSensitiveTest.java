package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class CaseSensitiveTest extends CheckTest {
    @Test
    void reportsAMatchOnWhatClientsWrite() {
        givenRule(RuleText.query().with("query", "'user_agent.original: python*'"));
        thenFinding("CR062", "user_agent.original", "letter by letter");
    }

    @Test
    void reportsAComparisonInEsql() {
        givenRule(RuleText.esql("FROM logs-confluence.access-* METADATA _id, _index, _version\n"
                + "| WHERE user_agent.original LIKE \"curl*\""));
        thenFinding("CR062", "user_agent.original", "TO_LOWER");
    }

    @Test
    void acceptsLowerCaseInEsql() {
        givenRule(RuleText.esql("FROM logs-confluence.access-* METADATA _id, _index, _version\n"
                + "| WHERE TO_LOWER(user_agent.original) LIKE \"curl*\""));
        thenNoFinding("CR062");
    }

    @Test
    void acceptsWhatPipelinesNormaliseAndWhatHasNoCase() {
        givenRule(RuleText.query()
                .with("query", "'confluence.client.kind: script and user_agent.original: * and file.name: 1*'"));
        thenNoFinding("CR062");
    }
}
