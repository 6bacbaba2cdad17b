package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class ScenarioNameTest extends CheckTest {
    @Test
    void reportsANameThatIsThereTwice() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it);
        givenScenario("benign/dump", it -> it);
        thenFinding("CR107", "story", "There is also a scenario attack/dump.");
    }

    @Test
    void reportsANameWithOtherLetters() {
        givenRule(RuleText.query());
        givenScenario("attack/Dump_1", it -> it);
        thenFinding("CR107", "story", "small letters");
    }

    @Test
    void acceptsAGoodOne() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it);
        thenNoFindings();
    }
}
