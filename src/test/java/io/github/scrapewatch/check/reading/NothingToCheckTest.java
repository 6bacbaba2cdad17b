package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class NothingToCheckTest extends CheckTest {
    @Test
    void reportsAPackWithoutRules() {
        org.assertj.core.api.Assertions.assertThat(result().findings())
                .extracting(it -> it.check().id())
                .containsExactly("CR002");
    }

    @Test
    void acceptsAPackWithOneRule() {
        givenRule(RuleText.query());
        thenNoFinding("CR002");
    }
}
