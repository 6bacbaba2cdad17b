package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class MaxSignalsTest extends CheckTest {
    @Test
    void reportsMoreThanKibanaMakes() {
        givenRule(RuleText.query().with("max_signals", "1001"));
        thenFinding("CR032", "1001", "1000");
    }

    @Test
    void acceptsAsManyAsKibanaMakes() {
        givenRule(RuleText.query().with("max_signals", "1000"));
        thenNoFinding("CR032");
    }
}
