package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class UnusedParameterTest extends CheckTest {
    @Test
    void reportsAParameterThatIsUsedNowhere() {
        givenRule(RuleText.query().parameters("TimeWindow: { default: 5m, why: measured }"));
        thenFinding("CR011", "TimeWindow", "used nowhere");
    }

    @Test
    void acceptsAParameterInsideAText() {
        givenRule(RuleText.query()
                .with("from", "now-${TimeWindow}-5m")
                .parameters("TimeWindow: { default: 5m, why: measured }"));
        thenNoFindings();
    }
}
