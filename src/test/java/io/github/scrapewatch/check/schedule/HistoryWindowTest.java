package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class HistoryWindowTest extends CheckTest {
    @Test
    void reportsAHistoryThatBeginsInTheWindow() {
        givenRule(RuleText.newTerms().with("history_window_start", "now-9m"));
        thenFinding("CR031", "now-9m", "not before the window");
    }

    @Test
    void reportsAHistoryThatDoesNotMove() {
        givenRule(RuleText.newTerms().with("history_window_start", "\"2026-01-01T00:00:00Z\""));
        thenFinding("CR031", "\"2026", "fixed date");
    }

    @Test
    void acceptsAHistoryBeforeTheWindow() {
        givenRule(RuleText.newTerms());
        thenNoFinding("CR031");
    }
}
