package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class UnfitFieldIT extends EngineCheckTests {
    @Test
    void reportsAComparisonThatTheTypeOfAColumnDoesNotAllow() {
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-*\n| WHERE user.name > 3\n| STATS c = COUNT(*) BY user.name"));
        thenFinding("CR093", "user.name > 3", "is [keyword]");
    }

    @Test
    void reportsAColumnOfATypeThatEsqlDoesNotRead() {
        givenRule(
                RuleText.esql("FROM logs-confluence.audit-*\n| STATS c = COUNT(*) BY confluence.audit.changed_values"));
        thenFinding("CR093", "confluence.audit.changed_values", "flattened");
    }

    @Test
    void reportsATextToGroupBy() {
        givenRule(RuleText.threshold().with("threshold", "{ field: [error.message], value: 10 }"));
        thenFinding("CR093", "error.message]", "events cannot be grouped by it");
        thenNoFinding("CR091");
    }

    @Test
    void reportsAValueThatIsNoAddress() {
        givenRule(RuleText.query().with("query", "'source.ip: nowhere'"));
        thenFinding("CR093", "source.ip: nowhere", "'nowhere' is none");
        thenNoFinding("CR091");
    }

    @Test
    void acceptsFieldsThatFit() {
        givenRule(RuleText.threshold()
                .with(
                        "query",
                        "'source.ip: \"10.0.0.0/8\" and http.response.status_code >= 400 and url.path: */export*'"));
        thenNoFindingsOfTheEngine();
    }
}
