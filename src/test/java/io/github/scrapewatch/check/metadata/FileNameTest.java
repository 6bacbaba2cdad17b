package io.github.scrapewatch.check.metadata;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class FileNameTest extends CheckTest {
    @Test
    void reportsCapitalsAndOtherEndings() {
        given("rules/Rule_1.yaml", RuleText.query().yaml());
        thenFinding("CR022", "name:", "small letters");
    }

    @Test
    void acceptsSmallLettersAndHyphens() {
        given("rules/space-export-2.yml", RuleText.query().yaml());
        thenNoFindings();
    }
}
