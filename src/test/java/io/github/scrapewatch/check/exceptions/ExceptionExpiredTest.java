package io.github.scrapewatch.check.exceptions;

import io.github.scrapewatch.check.CheckTest;
import org.junit.jupiter.api.Test;

class ExceptionExpiredTest extends CheckTest {
    @Test
    void reportsAnExceptionThatEndsToday() {
        givenException("owner: search team\nchange: CHG-17\nexpires: " + TODAY);
        thenFinding("CR071", "item_id", "2026-06-15");
    }

    @Test
    void acceptsAnExceptionThatEndsTomorrow() {
        givenException("owner: search team\nchange: CHG-17\nexpires: " + TODAY.plusDays(1));
        thenNoFindings();
    }
}
