package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class UnknownActorTest extends CheckTest {
    @Test
    void reportsSomebodyWhoIsNoActor() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("mallory: creates", "malory: creates"));
        thenFinding("CR101", "malory: creates", "Did you mean 'mallory'?");
    }

    @Test
    void acceptsAGoodOne() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it);
        thenNoFindings();
    }
}
