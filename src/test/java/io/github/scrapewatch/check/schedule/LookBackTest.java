package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class LookBackTest extends CheckTest {
    @Test
    void reportsALookBackShorterThanTheInterval() {
        givenRule(RuleText.query().with("interval", "10m"));
        thenFinding("CR030", "now-9m", "from: now-11m");
    }

    @Test
    void reportsAWindowThatMayBeEmptyAtMidnight() {
        givenRule(RuleText.query().with("from", "now/d"));
        thenFinding("CR030", "now/d", "looks back 0m");
    }

    @Test
    void acceptsALookBackAsLongAsTheInterval() {
        givenRule(RuleText.query().with("interval", "9m"));
        thenNoFinding("CR030");
    }
}
