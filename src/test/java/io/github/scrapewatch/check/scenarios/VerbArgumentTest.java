package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class VerbArgumentTest extends CheckTest {
    @Test
    void reportsAnArgumentThatTheVerbDoesNotTake() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("spaces:", "spacs:"));
        thenFinding("CR103", "spacs", "Did you mean 'spaces'?");
    }

    @Test
    void reportsAValueThatDoesNotFit() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("spaces: [ENG, OPS]", "page_size: many"));
        thenFinding("CR103", "many", "'lists-content.page_size' is a text");
    }

    @Test
    void reportsASpaceThatTheSiteDoesNotHave() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("OPS]", "OPSS]"));
        thenFinding("CR103", "OPSS", "Did you mean 'OPS'?");
    }

    @Test
    void reportsAVerbThatTakesSomebody() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("user: mquist, ", ""));
        thenFinding("CR103", "creates-token", "Give the actor a user.");
    }

    @Test
    void reportsAVerbOfAnotherProduct() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("actors:", "site: { product: cloud }\nactors:"));
        thenFinding("CR103", "creates-token", "Data Center only");
    }

    @Test
    void acceptsAGoodOne() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it);
        thenNoFindings();
    }
}
