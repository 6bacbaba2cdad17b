package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.RuleText;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedQueryIT extends EngineCheckTests {
    @Test
    void reportsEsqlThatDoesNotParse() {
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-*\n| WHERE event.action = \"x\"\n| STATS c = COUNT(*) BY user.name"));
        thenFinding("CR091", "= \"x\"", "mismatched input '='");
    }

    @Test
    void reportsAFunctionThatThereIsNot() {
        givenRule(RuleText.esql("FROM logs-confluence.audit-*\n| STATS c = COUNTS(*) BY user.name"));
        thenFinding("CR091", "COUNTS(*)", "Unknown function [COUNTS]");
    }

    /** The place counts characters as people see them, behind parameters too. */
    @Test
    void reportsThePlaceBehindAParameter() {
        givenRule(
                RuleText.esql("FROM logs-confluence.audit-* | WHERE user.name != \"\uD83D\uDE00 ${Reader}\" AND NONE(1)"
                                + " | STATS c = COUNT(*) BY user.name")
                        .parameters("Reader: { default: crawler, why: The search engine's own reader. }"));
        thenFinding("CR091", "NONE(1)", "Unknown function [NONE]");
    }

    @Test
    void reportsLuceneThatDoesNotParse() {
        givenRule(RuleText.query().with("language", "lucene").with("query", "'event.action: (a OR'"));
        thenFinding("CR091", "'event.action: (a OR'", "Failed to parse query");
    }

    @Test
    void reportsAValueThatTheFieldCannotHave() {
        givenRule(RuleText.query().with("filters", "[{ query: { term: { source.ip: nowhere } } }]"));
        thenFinding("CR091", "[{ query", "is not an IP string literal");
    }

    @Test
    void reportsAFilterThatElasticsearchDoesNotKnow() {
        givenRule(RuleText.query().with("filters", "[{ query: { nosuch: { a: 1 } } }]"));
        thenFinding("CR091", "[{ query", "unknown field [nosuch]");
    }

    @Test
    void reportsAnExceptionThatTheRuleCannotHave() {
        givenRule(RuleText.query()
                .with("exceptions_list", "[{ id: a, list_id: approved, type: detection, namespace_type: single }]"));
        given("exceptions/approved.yml", EXCEPTION);
        thenFinding("CR091", "[{ id: a", "with its exceptions: ");
    }

    private static final String EXCEPTION = """
            list_id: approved
            name: Approved
            description: Approved automation.
            items:
              - item_id: indexer
                name: Indexer
                description: The search index.
                entries: [{ field: source.ip, operator: included, type: match, value: indexer }]
                owner: soc@example.com
                change: CHG-1
                expires: 2027-01-01
            """;

    @Test
    void acceptsQueriesOfEveryType() {
        for (RuleText rule : List.of(
                RuleText.query(),
                RuleText.query().with("language", "lucene").with("query", "'event.action: (a OR b)'"),
                RuleText.threshold(),
                RuleText.newTerms(),
                RuleText.query()
                        .with("alert_suppression", "{ group_by: [user.name], duration: { value: 1, unit: h } }"),
                RuleText.esql("FROM logs-confluence.* | STATS c = COUNT(*) BY user.name | WHERE c > 3"))) {
            givenRule(rule);
            thenNoFindingsOfTheEngine();
        }
    }
}
