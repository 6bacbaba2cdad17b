package io.github.scrapewatch.check.query;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class ThresholdCardinalityTest extends CheckTest {
    @Test
    void reportsMoreThanElasticsearchCountsExactly() {
        givenRule(RuleText.threshold()
                .with(
                        "threshold",
                        "{ field: [user.name], value: 1, cardinality: [{ field: confluence.page.id, value: 3001 }] }"));
        thenFinding("CR053", "[{ field", "3001");
    }

    @Test
    void acceptsWhatIsCountedExactly() {
        givenRule(RuleText.threshold()
                .with(
                        "threshold",
                        "{ field: [user.name], value: 1, cardinality: [{ field: confluence.page.id, value: 3000 }] }"));
        thenNoFinding("CR053");
    }
}
