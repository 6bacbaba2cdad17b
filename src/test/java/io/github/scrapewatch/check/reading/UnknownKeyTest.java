package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class UnknownKeyTest extends CheckTest {
    @Test
    void reportsAKeyThatTheTypeDoesNotHave() {
        givenRule(RuleText.query().with("treshold", "1"));
        thenFinding("CR004", "treshold", "no key");
    }

    @Test
    void suggestsTheKeyThatWasMeant() {
        givenRule(RuleText.query().with("intervall", "5m"));
        thenFinding("CR004", "intervall", "Did you mean 'interval'?");
    }

    @Test
    void reportsAKeyInsideATable() {
        givenRule(RuleText.threshold().with("threshold", "{ field: [user.name], value: 1, valu: 2 }"));
        thenFinding("CR004", "valu:", "threshold.valu");
    }

    @Test
    void acceptsTheKeysOfTheType() {
        givenRule(RuleText.threshold());
        thenNoFindings();
    }
}
