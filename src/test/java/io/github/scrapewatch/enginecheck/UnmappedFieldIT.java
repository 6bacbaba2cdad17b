package io.github.scrapewatch.enginecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class UnmappedFieldIT extends EngineCheckTests {
    @Test
    void reportsAnUnknownColumn() {
        givenRule(
                RuleText.esql("FROM logs-confluence.audit-*\n| WHERE usr == \"x\"\n| STATS c = COUNT(*) BY user.name"));
        thenFinding("CR092", "usr == ", "Unknown column [usr]");
    }

    @Test
    void reportsAFieldInKqlThatNoTemplateMaps() {
        givenRule(RuleText.query().with("query", "'event.action: x and okta.actor.id: y'"));
        thenFinding("CR092", "okta.actor.id: y", "No index that the rule reads maps 'okta.actor.id'");
    }

    @Test
    void reportsAFieldToGroupBy() {
        givenRule(RuleText.threshold().with("threshold", "{ field: [user.nam], value: 10 }"));
        thenFinding("CR092", "user.nam]", "'user.nam'");
    }

    @Test
    void reportsATimestampThatNoTemplateMaps() {
        givenRule(RuleText.query().with("timestamp_override", "event.arrived"));
        thenFinding("CR092", "event.arrived", "'event.arrived'");
    }

    @Test
    void acceptsColumnsThatTheQueryMakes() {
        givenRule(RuleText.esql(
                "FROM logs-confluence.audit-*\n| STATS pages.read = COUNT(*) BY user.name\n| WHERE pages.read > 3"));
        thenNoFinding("CR092");
    }

    @Test
    void acceptsFieldsOfAnotherProductAndSaysSo() {
        givenRule(RuleText.query()
                .with("index", "[\"logs-confluence.audit-*\", \"logs-okta.system-*\"]")
                .with("query", "'okta.actor.id: y'"));
        thenNoFindingsOfTheEngine();
        assertThat(unchecked()).singleElement().asString().startsWith("'logs-okta.system-*' is no index of the pack");
    }

    @Test
    void acceptsRulesOverAlerts() {
        givenRule(RuleText.esql("FROM .alerts-security.alerts-*\n"
                + "| STATS rules = COUNT_DISTINCT(kibana.alert.rule.rule_id) BY user.name\n| WHERE rules > 1"));
        thenNoFindingsOfTheEngine();
        assertThat(unchecked()).isEmpty();
    }

    @Test
    void acceptsFieldsThatTheAlertIndexMayNotHaveAndSaysSo() {
        givenRule(RuleText.query()
                .with("index", "[\".alerts-security.alerts-default\"]")
                .with("query", "'kibana.alert.severity: high and confluence.page.id: *'"));
        thenNoFindingsOfTheEngine();
        assertThat(unchecked()).singleElement().asString().startsWith("'confluence.page.id' is none of the fields");
    }
}
