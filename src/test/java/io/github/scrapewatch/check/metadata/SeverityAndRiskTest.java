package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class SeverityAndRiskTest extends CheckTest {
    @Test
    void reportsARiskOfAnotherBand() {
        givenRule(RuleText.query().with("risk_score", "48"));
        thenFinding("CR023", "48", "48 is high, and the severity is medium");
    }

    @Test
    void acceptsTheEndsOfTheBand() {
        for (String risk : new String[] {"22", "47"}) {
            givenRule(RuleText.query().with("risk_score", risk));
            thenNoFinding("CR023");
        }
    }
}
