package io.github.scrapewatch.enginecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class MissingIndexIT extends EngineCheckTests {
    @Test
    void reportsAnIndexOfThePackThatNoTemplateMakes() {
        givenRule(RuleText.query().with("index", "[\"logs-confluence.adit-*\"]"));
        thenFinding("CR094", "\"logs-confluence.adit-*\"", "Did you mean 'logs-confluence.audit-*'?");
    }

    @Test
    void reportsASlipOfThePen() {
        givenRule(RuleText.esql("FROM log-confluence.audit-*\n| STATS c = COUNT(*) BY user.name"));
        thenFinding("CR094", "log-confluence.audit-*", "Did you mean 'logs-confluence.audit-*'?");
    }

    @Test
    void acceptsPatternsThatDataStreamsAnswerTo() {
        givenRule(RuleText.query().with("index", "[\"logs-confluence.*\", \"logs-*\", \"-logs-confluence.access-*\"]"));
        thenNoFindingsOfTheEngine();
    }

    @Test
    void acceptsAnotherProductAndSaysSo() {
        givenRule(RuleText.query().with("index", "[\"logs-atlassian_confluence.audit-*\"]"));
        thenNoFindingsOfTheEngine();
        assertThat(unchecked()).hasSize(1);
    }

    @Test
    void acceptsAnotherProductButReadsTheQuery() {
        givenRule(RuleText.esql("FROM logs-okta.system-*\n| STATS c COUNT(*) BY user.name"));
        thenFinding("CR091", "COUNT(*)", "mismatched input 'COUNT'");
        assertThat(unchecked()).hasSize(1);
    }
}
