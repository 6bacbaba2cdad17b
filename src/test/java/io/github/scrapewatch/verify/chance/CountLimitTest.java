package io.github.scrapewatch.verify.chance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.rule.EsqlText;
import org.junit.jupiter.api.Test;

class CountLimitTest {
    @Test
    void endsWithTheConditionsThatMoreEventsCanOnlyHelpToMeet() {
        assertThat(limit("FROM logs-* | WHERE a == 1 // b | c\n| EVAL x = CONCAT(a, \", \") | MV_EXPAND x"
                        + "| STATS n = COUNT(*), d = COUNT_DISTINCT(CASE(a > 1, x)), last = MAX(t), v = VALUES(b) BY user.name, x"
                        + "| WHERE d >= 60 AND last > 5 AND n > 3 | STATS m = MAX(d) BY user.name"))
                .isEqualTo("FROM logs-*\n| WHERE a == 1\n| EVAL x = CONCAT(a, \", \")\n| MV_EXPAND x"
                        + "\n| STATS n = COUNT(*), d = COUNT_DISTINCT(CASE(a > 1, x)), last = MAX(t), v = VALUES(b) BY user.name, x"
                        + "\n| WHERE d >= 60 AND n > 3");
    }

    @Test
    void isNoneWhereFewerEventsMayHelp() {
        assertThat(limit("FROM l | STATS n = COUNT(*) BY u | WHERE n < 5")).isEmpty();
        assertThat(limit("FROM l | STATS n = COUNT(*) BY u | WHERE n >= 5 OR n == 0"))
                .isEmpty();
        assertThat(limit("FROM l | STATS n = COUNT(*) BY u | WHERE NOT n >= 5")).isEmpty();
        assertThat(limit("FROM l | STATS n = 100 - COUNT(*) BY u | WHERE n >= 5"))
                .isEmpty();
        assertThat(limit("FROM l | STATS n = COUNT(*) - COUNT(x) BY u | WHERE n >= 5"))
                .isEmpty();
        assertThat(limit("FROM l | STATS n = MIN(x) BY u | WHERE n >= 5")).isEmpty();
        assertThat(limit("FROM l | STATS n = SUM(x) BY u | WHERE n >= 5")).isEmpty();
        assertThat(limit("FROM l | STATS n = COUNT(*), m = AVG(x) BY u | WHERE m >= 5"))
                .isEmpty();
        assertThat(limit("FROM l | STATS n = COUNT(*), m = COUNT(x) BY u | WHERE n >= m"))
                .isEmpty();
    }

    @Test
    void isNoneWhereRowsAreNotLookedAtOneByOne() {
        assertThat(limit("FROM l | SORT t | LIMIT 10 | STATS n = COUNT(*) BY u | WHERE n >= 5"))
                .isEmpty();
        assertThat(limit("FROM l | INLINESTATS m = MAX(t) | STATS n = COUNT(*) BY u | WHERE n >= 5"))
                .isEmpty();
        assertThat(limit("FROM l | STATS n = COUNT(*) BY u | EVAL n = 10 - n | WHERE n >= 5"))
                .isEmpty();
        assertThat(limit("FROM l | WHERE n >= 5")).isEmpty();
    }

    @Test
    void isNotMisledByWordsInTexts() {
        assertThat(
                        limit(
                                "FROM l | STATS n = COUNT(*), t = VALUES(CONCAT(a, \" OR , \")) BY u | WHERE n >= 5 AND x == \" OR \""))
                .endsWith("\n| WHERE n >= 5");
        assertThat(limit("FROM l | STATS n = COUNT(CASE(a == \"\"\")\"\"\", 1)) BY ORDER | WHERE n >= 5"))
                .endsWith("\n| WHERE n >= 5");
    }

    @Test
    void readsFiltersOfACount() {
        assertThat(limit("FROM l | STATS n = COUNT(*) WHERE a == 1, m = MAX(b) BY u | WHERE n >= 5"))
                .endsWith("\n| WHERE n >= 5");
    }

    @Test
    void takesASumOfWhatIsNotNegative() {
        assertThat(limit("FROM l | WHERE a == 1 AND bytes > 0 | STATS n = SUM(bytes) BY u | WHERE n >= 5"))
                .endsWith("\n| WHERE n >= 5");
        assertThat(limit("FROM l | WHERE bytes >= 0 | MV_EXPAND x | STATS n = SUM( bytes ) | WHERE n >= 5"))
                .endsWith("\n| WHERE n >= 5");
    }

    @Test
    void takesNoSumOfWhatMayBeNegative() {
        assertThat(limit("FROM l | STATS n = SUM(bytes) BY u | WHERE n >= 5")).isEmpty();
        assertThat(limit("FROM l | WHERE bytes > 0 OR a == 1 | STATS n = SUM(bytes) BY u | WHERE n >= 5"))
                .isEmpty();
        assertThat(limit("FROM l | WHERE NOT bytes > 0 | STATS n = SUM(bytes) BY u | WHERE n >= 5"))
                .isEmpty();
        assertThat(limit(
                        "FROM l | WHERE bytes > 0 | EVAL bytes = bytes - 9 | STATS n = SUM(bytes) BY u | WHERE n >= 5"))
                .isEmpty();
        assertThat(limit("FROM l | WHERE bytes > 0 | STATS n = SUM(bytes - 9) BY u | WHERE n >= 5"))
                .isEmpty();
        assertThat(limit("FROM l | WHERE bytes > 0 | STATS n = SUM(bytes) - 9 BY u | WHERE n >= 5"))
                .isEmpty();
    }

    private static String limit(String query) {
        return CountLimit.of(EsqlText.of(query)).map(CountLimit::commands).orElse("");
    }
}
