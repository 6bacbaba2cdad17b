package io.github.scrapewatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EsqlConditionsTest {
    @Test
    void cutsWhatMustAllHold() {
        assertThat(EsqlConditions.of("WHERE a == 1 AND (b == 2 OR c == 3) and d IS NOT NULL"))
                .containsExactly("WHERE a == 1", "WHERE (b == 2 OR c == 3)", "WHERE d IS NOT NULL");
    }

    @Test
    void leavesTheRestAsItIs() {
        for (String command : List.of(
                "WHERE a == 1 AND b == 2 OR c == 3",
                "WHERE band == 1",
                "WHERE a.and.b == 1",
                "EVAL x = a AND b",
                "WHERE (a == 1 AND b == 2)")) {
            assertThat(EsqlConditions.of(command)).containsExactly(command);
        }
    }

    @Test
    void readsTextAsText() {
        assertThat(EsqlConditions.of(
                        "WHERE a == \"x \\\" AND y\" AND b == \"\"\"1 AND \"2\" OR\"\"\" AND `c AND d` == 1"))
                .containsExactly(
                        "WHERE a == \"x \\\" AND y\"", "WHERE b == \"\"\"1 AND \"2\" OR\"\"\"", "WHERE `c AND d` == 1");
        assertThat(EsqlConditions.of("WHERE a == \"open AND")).containsExactly("WHERE a == \"open AND");
    }

    @Test
    void cutsOnlyBeforeAnythingIsCounted() {
        assertThat(EsqlText.of("FROM x | WHERE a == 1 AND b == 2 | STATS n = COUNT(*) BY c | WHERE n >= 3 AND n < 9")
                        .conditions())
                .containsExactly(
                        "FROM x", "WHERE a == 1", "WHERE b == 2", "STATS n = COUNT(*) BY c", "WHERE n >= 3 AND n < 9");
    }
}
