package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class WrongValueTest extends CheckTest {
    @Test
    void reportsATextWhereANumberBelongs() {
        givenRule(RuleText.query().with("risk_score", "high"));
        thenFinding("CR006", "high", "from 0 to 100");
    }

    @Test
    void reportsANumberOutOfRange() {
        givenRule(RuleText.query().with("risk_score", "101"));
        thenFinding("CR006", "101", "from 0 to 100");
    }

    @Test
    void reportsAWordThatIsNoneOfTheKnown() {
        givenRule(RuleText.query().with("severity", "hihg"));
        thenFinding("CR006", "hihg", "Did you mean 'high'?");
    }

    @Test
    void reportsATimeThatIsNone() {
        givenRule(RuleText.query().with("from", "5 minutes ago"));
        thenFinding("CR006", "5 minutes", "now-9m");
    }

    @Test
    void reportsATableWhereAListBelongs() {
        givenRule(RuleText.query().with("tags", "{ a: b }"));
        thenFinding("CR006", "{ a", "Write a list");
    }

    @Test
    void reportsWhatOnlyTheWholeRuleTells() {
        givenRule(RuleText.threshold()
                .with("threshold", "{ field: [user.name], value: 1, cardinality: [{ field: user.name, value: 2 }] }"));
        thenFinding("CR006", "name:", "name another field");
    }

    @Test
    void reportsAnAuditLogWithoutLevel() {
        givenRule(RuleText.query()
                .with("pack", "{ analytic: AN1019, maturity: beta, needs: [audit-log], known_gaps: [] }"));
        thenFinding("CR006", "audit-log", "coverage level");
    }

    @Test
    void reportsAProfileThatIsNoTable() {
        givenRule(RuleText.query());
        givenProfile("[a]");
        thenFinding("CR006", "[a]", "The profile is a list");
    }

    @Test
    void acceptsValuesOfTheRightForm() {
        givenRule(RuleText.query().with("max_signals", "200").with("false_positives", "[none]"));
        thenNoFindings();
    }
}
