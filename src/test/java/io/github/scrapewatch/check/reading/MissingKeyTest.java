package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class MissingKeyTest extends CheckTest {
    @Test
    void reportsAKeyThatTheTypeNeeds() {
        givenRule(RuleText.threshold().without("threshold"));
        thenFinding("CR005", "name:", "'threshold' is missing");
    }

    @Test
    void reportsAMissingPackBlock() {
        givenRule(RuleText.query().without("pack"));
        thenFinding("CR005", "name:", "'pack' is missing");
    }

    @Test
    void acceptsWhatHasADefault() {
        givenRule(RuleText.query().without("language"));
        thenNoFindings();
    }
}
