package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class SequenceSpanTest extends CheckTest {
    @Test
    void reportsASpanLongerThanTheLookBack() {
        givenRule(RuleText.eql("sequence with maxspan=1h [any where true] [any where true]"));
        thenFinding("CR034", "1h", "looks back 9m");
    }

    @Test
    void acceptsASpanAsLongAsTheLookBack() {
        givenRule(RuleText.eql("sequence with maxspan=9m [any where true] [any where true]"));
        thenNoFinding("CR034");
    }
}
