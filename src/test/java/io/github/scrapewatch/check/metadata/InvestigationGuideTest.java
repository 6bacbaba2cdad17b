package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class InvestigationGuideTest extends CheckTest {
    @Test
    void reportsARuleWithoutGuide() {
        givenRule(RuleText.query().without("note"));
        thenFinding("CR024", "name:", "no investigation guide");
    }

    @Test
    void reportsTheGuideOfAnotherRule() {
        givenRule(RuleText.query().with("name", "Another"));
        thenFinding("CR024", "Confluence Space Export", "Write ### Investigating Another");
    }

    @Test
    void acceptsABuildingBlockWithoutGuide() {
        givenRule(RuleText.query().without("note").with("building_block_type", "default"));
        thenNoFinding("CR024");
    }
}
