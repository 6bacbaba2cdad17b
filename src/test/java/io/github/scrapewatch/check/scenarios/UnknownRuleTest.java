package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class UnknownRuleTest extends CheckTest {
    @Test
    void reportsARuleThatIsNotThere() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it.replace("fires: rule,", "fires: ruel,"));
        thenFinding("CR100", "ruel", "Did you mean 'rule'?");
    }

    @Test
    void acceptsAGoodOne() {
        givenRule(RuleText.query());
        givenScenario("attack/dump", it -> it);
        thenNoFindings();
    }
}
