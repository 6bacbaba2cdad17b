package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class UnknownVerbTest extends CheckTest {
    @Test
    void reportsAVerbThatIsNone() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("lists-content", "list-content"));
        thenFinding("CR102", "list-content", "Did you mean 'lists-content'?");
    }

    @Test
    void reportsWhatIsNoVerbAtAll() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("lists-content", "[a, b]"));
        thenFinding("CR102", "[a, b]", "is a list");
    }

    @Test
    void reportsWhatPeopleInGeneralDoNotDo() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("mallory: lists-content", "people: lists-content"));
        thenFinding("CR102", "lists-content", "people in general");
    }

    @Test
    void acceptsAGoodOne() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it);
        thenNoFindings();
    }
}
