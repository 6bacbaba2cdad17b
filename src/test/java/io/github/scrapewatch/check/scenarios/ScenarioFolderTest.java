package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class ScenarioFolderTest extends CheckTest {
    @Test
    void reportsAFolderWithoutAScenario() {
        givenRule(RuleText.query());
        given("fixtures/attack/dump/raw.log", "line\n");
        thenFinding("CR104", "line", "There is no scenario.yml");
    }

    @Test
    void reportsAFolderThatNobodyReads() {
        givenRule(RuleText.query());
        given("fixtures/attacks/dump/scenario.yml", "story: x\n");
        thenFinding("CR104", "story", "attack, benign, edge");
    }

    @Test
    void reportsAFileThatTheScenarioDoesNotMention() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it);
        given("fixtures/attack/dump/raw.log", "line\n");
        thenFinding("CR104", "line", "does not mention");
    }

    @Test
    void acceptsExcerptsAndTexts() {
        givenRule(RuleText.query());
        givenScenario(
                "attack/dump",
                it -> it.replace("mallory: creates-token, name: sync-tmp", "excerpt: raw.log, log: access"));
        given("fixtures/attack/dump/raw.log", "line\n");
        given("fixtures/attack/dump/README.md", "text\n");
        given("fixtures/people.yml", "users: []\n");
        thenNoFindings();
    }
}
