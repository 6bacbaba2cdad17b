package io.github.scrapewatch.check.esql;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class EsqlRepeatsTest extends CheckTest {
    @Test
    void reportsACountThatTwoRunsSee() {
        givenRule(RuleText.esql("FROM logs-confluence.audit-* | STATS n = COUNT(*) BY user.name")
                .with("from", "now-10m"));
        thenFinding("CR044", "now-10m", "2 runs");
    }

    @Test
    void acceptsSuppressionOverTime() {
        givenRule(RuleText.esql("FROM logs-confluence.audit-* | STATS n = COUNT(*) BY user.name")
                .with("from", "now-10m")
                .with("alert_suppression", "{ group_by: [user.name], duration: { value: 1, unit: h } }"));
        thenNoFinding("CR044");
    }

    @Test
    void acceptsALookBackOfTheIntervalAndAMinute() {
        givenRule(RuleText.esql("FROM logs-confluence.audit-* | STATS n = COUNT(*) BY user.name")
                .with("from", "now-6m"));
        thenNoFinding("CR044");
    }
}
