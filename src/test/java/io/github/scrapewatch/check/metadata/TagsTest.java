package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class TagsTest extends CheckTest {
    @Test
    void reportsATagOfNoKnownKind() {
        givenRule(RuleText.query().with("tags", "[\"Tactic: Collection\", confluence]"));
        thenFinding("CR026", "confluence", "no known kind");
    }

    @Test
    void reportsATagThatIsThereTwice() {
        givenRule(RuleText.query().with("tags", "[\"Tactic: Collection\", \"Tactic: Collection\"]"));
        thenFinding("CR026", "\"Tactic: Collection\"]", "twice");
    }

    @Test
    void reportsATacticWithoutTag() {
        givenRule(RuleText.query().with("tags", "[]"));
        thenFinding("CR026", "[]", "Add the tag 'Tactic: Collection'");
    }

    @Test
    void reportsATagWithoutTactic() {
        givenRule(RuleText.query().with("tags", "[\"Tactic: Collection\", \"Tactic: Discovery\"]"));
        thenFinding("CR026", "\"Tactic: Discovery", "'threat' does not have");
    }

    @Test
    void acceptsTagsThatAgree() {
        givenRule(RuleText.query());
        thenNoFinding("CR026");
    }
}
