package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class ContradictingExpectationsTest extends CheckTest {
    @Test
    void reportsARuleThatFiresAndIsSilent() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.concat("  - { silent: rule, because: it is }\n"));
        thenFinding("CR106", "rule, because", "it is not the same");
    }

    @Test
    void reportsARuleThatIsSilentTwice() {
        givenRule(RuleText.query());
        String silent = "{ silent: rule, because: it is }";
        givenScenario(
                "attack/dump",
                it -> it.replace("{ fires: rule, within: 15m }", silent).concat("  - " + silent + "\n"));
        thenFinding("CR106", "rule, because", "in line 10 already");
    }

    @Test
    void acceptsARuleThatFiresForTwoReasons() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.concat("  - { fires: rule, alerts: 2 }\n"));
        thenNoFindings();
    }
}
