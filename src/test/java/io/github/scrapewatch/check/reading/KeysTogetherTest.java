package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class KeysTogetherTest extends CheckTest {
    @Test
    void reportsTwoSources() {
        givenRule(RuleText.query().with("data_view_id", "x"));
        thenFinding("CR007", "x", "ignore the index");
    }

    @Test
    void reportsNoSource() {
        givenRule(RuleText.query().without("index"));
        thenFinding("CR007", "name:", "neither index nor data_view_id");
    }

    @Test
    void reportsHalfATimeline() {
        givenRule(RuleText.query().with("timeline_id", "x"));
        thenFinding("CR007", "x", "timeline_title");
    }

    @Test
    void reportsAFieldThatIsThereTwice() {
        givenRule(RuleText.newTerms().with("new_terms_fields", "[user.name, user.name]"));
        thenFinding("CR007", "user.name]", "twice");
    }

    @Test
    void acceptsOneSource() {
        givenRule(RuleText.query());
        thenNoFinding("CR007");
    }
}
