package io.github.scrapewatch.enginecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class EngineChecksIT extends EngineCheckTests {
    @Test
    void saysThatEqlIsNotToBeHadHere() {
        givenRule(RuleText.eql("any where event.action == \"x\""));
        thenNoFindingsOfTheEngine();
        assertThat(unchecked()).singleElement().asString().startsWith("Rules of this type cannot be run here: no EQL");
    }

    @Test
    void saysThatARuleWithOtherProblemsWasNotRun() {
        givenRule(RuleText.query().with("risk_score", "high"));
        assertThat(unchecked()).containsExactly("Its other findings keep the rule from being run.");
    }

    @Test
    void saysNothingTwiceOfAPlace() {
        givenContract("user.name  string  keyword", "event.action  string  keyword", "event.ingested  string  date");
        givenRule(RuleText.query().with("query", "'user.nam: x'"));
        thenFinding("CR060", "user.nam", "No pipeline emits");
        thenNoFinding("CR092");
    }

    @Test
    void looksAtTheOtherRulesToo() {
        given(
                "rules/bad.yml",
                RuleText.esql("FROM logs-confluence.audit-*\n| WHERE (").yaml());
        given(
                "rules/index.yml",
                RuleText.query().with("index", "[\"logs-confluence.adit-*\"]").yaml());
        assertThat(result().findings()).extracting(it -> it.check().id()).contains("CR091", "CR094");
    }
}
