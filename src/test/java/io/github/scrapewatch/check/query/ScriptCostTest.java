package io.github.scrapewatch.check.query;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class ScriptCostTest extends CheckTest {
    @Test
    void reportsAScriptInAFilter() {
        givenRule(RuleText.query().with("filters", "[{ query: { script: { script: { source: 'true' } } } }]"));
        thenFinding("CR052", "script: { script", "every event");
    }

    @Test
    void acceptsAFilterWithoutScript() {
        givenRule(RuleText.query().with("filters", "[{ query: { exists: { field: user.name } } }]"));
        thenNoFinding("CR052");
    }
}
