package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class RuleVersionTest extends CheckTest {
    private static final String ID = "6b3c0c0e-4f0f-4a58-9d53-0d3f7f0f6a11";

    @Test
    void acceptsWhatIsLocked() {
        givenRule(RuleText.query().with("version", "3"));
        givenLock();
        thenNoFindings();
    }

    @Test
    void acceptsAPackWithoutALock() {
        givenRule(RuleText.query());
        thenNoFindings();
    }

    @Test
    void acceptsAnotherOrderOfKeysAndOtherWordsAboutTheRule() {
        givenRule(RuleText.query()
                .with("version", "3")
                .parameters("Word: { default: x, why: once }")
                .with("license", "${Word}"));
        givenLock();
        givenRule(RuleText.query()
                .with("version", "3")
                .without("name")
                .with("license", "x")
                .with("name", "Confluence Space Export"));
        thenNoFinding("CR027");
    }

    @Test
    void acceptsAProfile() {
        RuleText rule = RuleText.query().with("license", "${Word}").parameters("Word: { default: x, why: one }");
        givenRule(rule);
        givenLock();
        givenProfile("parameters: { Word: y }");
        thenNoFindings();
    }

    @Test
    void reportsAChangeUnderTheSameVersion() {
        givenRule(RuleText.query().with("version", "3"));
        givenLock();
        givenRule(RuleText.query().with("version", "3").with("max_signals", "10"));
        thenFinding("CR027", "3", "The rule is not what version 3 was, and has version 3. Write version: 4");
    }

    @Test
    void reportsAChangeOfADefault() {
        givenRule(RuleText.query().with("license", "${Word}").parameters("Word: { default: x, why: one }"));
        givenLock();
        givenRule(RuleText.query().with("license", "${Word}").parameters("Word: { default: y, why: one }"));
        thenFinding("CR027", "name", "is not what version 1 was");
    }

    @Test
    void reportsALockThatIsBehind() {
        givenRule(RuleText.query().with("version", "3"));
        givenLock();
        givenRule(RuleText.query().with("version", "4").with("max_signals", "10"));
        thenFinding("CR027", "4", "The rule is at version 4, and rules.lock at 3. To follow it");
    }

    @Test
    void reportsALowerVersion() {
        givenRule(RuleText.query().with("version", "3"));
        givenLock();
        givenRule(RuleText.query().with("version", "2"));
        thenFinding("CR027", "2", "Write version: 3.");
    }

    @Test
    void reportsANewRuleAndOneThatIsGone() {
        givenRule(RuleText.query());
        given("rules.lock", "# nothing yet\n");
        thenFinding("CR027", "name", "rules.lock does not know this rule");

        String other = ID.replace("6a11", "6a12");
        givenLock();
        givenRule(RuleText.query().with("rule_id", other));
        given("rules.lock", "# one\n" + ID + " 1 " + "0".repeat(64) + "\n" + other + " 1 retired\n");
        thenFindings("CR027", 2, "No file has the rule " + ID + " any more", "is not what version 1 was");
    }

    @Test
    void reportsALockThatIsNone() {
        givenRule(RuleText.query());
        given("rules.lock", "<<<<<<< ours\n");
        thenFinding("CR001", "<<<", "This is no line of a lock");
        given("rules.lock", ID + " 1 retired\n" + ID + " 2 retired\n");
        thenFinding("CR001", ID, "is there twice");
    }
}
