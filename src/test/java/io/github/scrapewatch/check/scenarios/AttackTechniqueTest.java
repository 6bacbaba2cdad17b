package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class AttackTechniqueTest extends CheckTest {
    @Test
    void reportsAnAttackWithoutOne() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("technique: T1213.001\n", ""));
        thenFinding("CR105", "story", "T1213.001");
    }

    @Test
    void acceptsABenignOneWithout() {
        givenRule(RuleText.query());
        givenScenario("benign/dump", it -> it.replace("technique: T1213.001\n", ""));
        thenNoFindings();
    }
}
