package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class LateEventsTest extends CheckTest {
    @Test
    void reportsARuleThatGoesByTheTimeOfTheEvent() {
        givenRule(RuleText.query().without("timestamp_override"));
        thenFinding("CR033", "name:", "event.ingested");
    }

    @Test
    void acceptsASequence() {
        givenRule(RuleText.eql("sequence by user.name [any where true] [any where true]")
                .without("timestamp_override"));
        thenNoFinding("CR033");
    }
}
