package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class AttackWithoutExpectationTest extends CheckTest {
    @Test
    void reportsAnAttackThatNothingFinds() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replaceAll("(?s)expect:.*", ""));
        thenFinding("CR108", "story", "fires: RULE");
    }

    @Test
    void acceptsAnAttackThatNothingCanFind() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("fires: rule, within: 15m", "silent: rule, because: it cannot"));
        thenNoFindings();
    }
}
