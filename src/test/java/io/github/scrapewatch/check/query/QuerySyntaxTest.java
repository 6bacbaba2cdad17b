package io.github.scrapewatch.check.query;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class QuerySyntaxTest extends CheckTest {
    @Test
    void reportsAQueryThatDoesNotParse() {
        givenRule(RuleText.query().with("query", "|\n  event.action: x and\n  user.name: (a or"));
        org.assertj.core.api.Assertions.assertThat(result().findings())
                .extracting(it -> it.check().id())
                .containsExactly("CR050");
    }

    @Test
    void acceptsLuceneThatKqlWouldNotParse() {
        givenRule(RuleText.query().with("language", "lucene").with("query", "'+a:(b c) -d:[1 TO 2]'"));
        thenNoFinding("CR050");
    }
}
