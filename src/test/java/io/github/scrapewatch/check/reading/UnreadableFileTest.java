package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class UnreadableFileTest extends CheckTest {
    @Test
    void reportsAFileThatIsNoYaml() {
        given("rules/rule.yml", "name: [1\nx: 2\n");
        thenFinding("CR001", ": 2", "Expected ',' or ']'");
    }

    @Test
    void stillChecksTheOtherRules() {
        givenRule(RuleText.query().with("interval", "20m"));
        given("rules/other.yml", "\tname: x");
        thenFinding("CR030", "now-9m", "never seen");
        thenFinding("CR001", "\tname", "Indent with spaces");
    }

    @Test
    void acceptsYaml() {
        givenRule(RuleText.query());
        thenNoFindings();
    }
}
