package io.github.scrapewatch.check.query;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class EmptyQueryTest extends CheckTest {
    @Test
    void reportsAQueryForEverything() {
        for (String all : new String[] {"''", "'*:*'", "'*'"}) {
            givenRule(RuleText.query().with("query", all));
            thenFinding("CR054", "'", "every event");
        }
    }

    @Test
    void acceptsAnEmptyQueryWithAFilter() {
        givenRule(
                RuleText.query().with("query", "''").with("filters", "[{ query: { exists: { field: user.name } } }]"));
        thenNoFinding("CR054");
    }
}
