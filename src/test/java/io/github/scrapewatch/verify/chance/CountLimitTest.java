package io.github.scrapewatch.verify.chance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.rule.EsqlText;
import java.util.Optional;
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

    @Test
    void takesTheLargerOfTheLimitsOfGroupsThatAreToLieApart() {
        assertThat(limit("FROM l | STATS n = COUNT(a), m = COUNT(b) BY slot"
                        + "| STATS x = MAX(CASE(n > 0, slot)), y = MAX(CASE(m >= 10, slot)), u = VALUES(u)"
                        + "| WHERE DATE_DIFF(\"minutes\", x, y) >= 45"))
                .isEqualTo("FROM l\n| STATS n = COUNT(a), m = COUNT(b) BY slot\n| WHERE m >= 10");
    }

    @Test
    void takesNoLimitOfGroupsThatNeedNotBeThere() {
        String counted = "FROM l | STATS n = COUNT(a), m = COUNT(b) BY slot";
        assertThat(limit(counted
                        + "| STATS y = MAX(CASE(m >= 10, slot)) | WHERE y IS NULL OR DATE_DIFF(\"hours\", y, y) > 1"))
                .isEmpty();
        assertThat(limit(counted
                        + "| STATS y = MAX(CASE(m >= 10, slot)) | WHERE DATE_DIFF(\"hours\", COALESCE(y, z), z) > 1"))
                .isEmpty();
        assertThat(
                        limit(
                                counted
                                        + "| STATS y = MAX(CASE(m >= 10, slot, z)), x = MAX(slot) | WHERE DATE_DIFF(\"hours\", x, y) > 1"))
                .isEmpty();
        assertThat(limit(counted
                        + "| STATS y = MAX(CASE(m <= 10, slot)), x = MAX(slot) | WHERE DATE_DIFF(\"hours\", x, y) > 1"))
                .isEmpty();
        assertThat(
                        limit(
                                counted
                                        + "| STATS y = VALUES(CASE(m >= 10, slot)), x = MAX(slot) | WHERE DATE_DIFF(\"hours\", x, y) > 1"))
                .isEmpty();
        assertThat(
                        limit(
                                counted
                                        + "| STATS y = MAX(CASE(m >= 10, slot)), x = MAX(slot) | EVAL y = x | WHERE DATE_DIFF(\"hours\", x, y) > 1"))
                .isEmpty();
    }

    @Test
    void tellsMoreOfEachGroup() {
        CountLimit limit = CountLimit.of(
                        EsqlText.of(
                                "FROM l | WHERE a == 1 | STATS n = COUNT(*), b = VALUES(CONCAT(a, \" BY \")) BY u, t = x / 2 | WHERE n >= 5"))
                .orElseThrow();
        assertThat(limit.commands("c = t", "d = MIN(c)", Optional.of("e")))
                .isEqualTo(
                        "FROM l\n| EVAL c = t\n| WHERE a == 1"
                                + "\n| STATS n = COUNT(*), b = VALUES(CONCAT(a, \" BY \")) , d = MIN(c) BY  u, t = x / 2, e\n| WHERE n >= 5");
        assertThat(CountLimit.of(EsqlText.of("FROM l | STATS n = COUNT(*) | WHERE n >= 5"))
                        .orElseThrow()
                        .commands("c = t", "d = MIN(c)", Optional.empty()))
                .isEqualTo("FROM l\n| EVAL c = t\n| STATS n = COUNT(*), d = MIN(c)\n| WHERE n >= 5");
    }

    private static String limit(String query) {
        return CountLimit.of(EsqlText.of(query)).map(CountLimit::commands).orElse("");
    }
}
