package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class ParameterWithoutReasonTest extends CheckTest {
    @Test
    void reportsAParameterWithoutReason() {
        givenRule(RuleText.threshold()
                .with("threshold", "{ field: [user.name], value: \"${AccessThreshold}\" }")
                .parameters("AccessThreshold: { default: 60 }"));
        thenFinding("CR012", "AccessThreshold", "why");
    }

    @Test
    void acceptsAParameterWithReason() {
        givenRule(RuleText.threshold()
                .with("threshold", "{ field: [user.name], value: \"${AccessThreshold}\" }")
                .parameters("AccessThreshold: { default: 60, why: measured }"));
        thenNoFindings();
    }
}
