package io.github.scrapewatch.check.exceptions;

import io.github.scrapewatch.check.CheckTest;
import org.junit.jupiter.api.Test;

class ExceptionUnansweredTest extends CheckTest {
    @Test
    void reportsAnExceptionThatNobodyAnswersFor() {
        givenException("owner: search team");
        thenFinding("CR070", "item_id", "no change, no expires");
    }

    @Test
    void acceptsAnExceptionWithOwnerChangeAndEnd() {
        givenException("owner: search team\nchange: CHG-17\nexpires: 2026-12-31");
        thenNoFindings();
    }
}
