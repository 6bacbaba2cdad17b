package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class AttackMappingTest extends CheckTest {
    @Test
    void reportsANameThatIsNotThatOfTheId() {
        givenRule(RuleText.query()
                .with("threat", threat("TA0009", "Discovery", "https://attack.mitre.org/tactics/TA0009/")));
        thenFinding("CR025", "Discovery", "Write Collection");
    }

    @Test
    void reportsAUrlThatIsNotThatOfTheId() {
        givenRule(RuleText.query()
                .with("threat", threat("TA0009", "Collection", "https://attack.mitre.org/tactics/TA0009")));
        thenFinding("CR025", "\"https:", "https://attack.mitre.org/tactics/TA0009/");
    }

    @Test
    void reportsAnIdThatIsNone() {
        givenRule(RuleText.query().with("threat", threat("TA0099", "Collection", "x")));
        thenFinding("CR025", "TA0099", "not in this pack's table");
    }

    @Test
    void reportsARuleThatNamesNothing() {
        givenRule(RuleText.query().without("threat"));
        thenFinding("CR025", "name:", "no ATT&CK technique");
    }

    @Test
    void acceptsWhatAgrees() {
        givenRule(RuleText.query()
                .with("threat", threat("TA0009", "Collection", "https://attack.mitre.org/tactics/TA0009/")));
        thenNoFindings();
    }

    private static String threat(String id, String name, String url) {
        return "[{ framework: MITRE ATT&CK, tactic: { id: " + id + ", name: " + name + ", reference: \"" + url
                + "\" } }]";
    }
}
