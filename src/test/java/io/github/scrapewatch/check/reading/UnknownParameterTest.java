package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class UnknownParameterTest extends CheckTest {
    @Test
    void reportsAParameterThatIsNotDeclared() {
        givenRule(RuleText.threshold()
                .with("threshold", "{ field: [user.name], value: \"${AccesThreshold}\" }")
                .parameters("AccessThreshold: { default: 60, why: measured }"));
        thenFinding("CR010", "${AccesThreshold}", "Did you mean 'AccessThreshold'?");
    }

    @Test
    void reportsAPlaceInsideALongText() {
        givenRule(RuleText.query().with("note", "|\n  ## Triage and analysis\n  More than ${Pages} pages."));
        thenFinding("CR010", "${Pages} pages", "no parameter of this rule");
    }

    @Test
    void reportsAParameterThatIsNotClosed() {
        givenRule(RuleText.query().with("description", "\"more than ${Pages\""));
        thenFinding("CR010", "${Pages", "'}'");
    }

    @Test
    void reportsAnOverrideThatNoRuleHas() {
        givenRule(RuleText.threshold()
                .with("threshold", "{ field: [user.name], value: \"${AccessThreshold}\" }")
                .parameters("AccessThreshold: { default: 60, why: measured }"));
        givenProfile("parameters: { AccessTreshold: 10 }");
        thenFinding("CR010", "AccessTreshold", "Did you mean 'AccessThreshold'?");
    }

    @Test
    void reportsAnOverrideOfARuleThatIsNotThere() {
        givenRule(RuleText.threshold()
                .with("threshold", "{ field: [user.name], value: \"${AccessThreshold}\" }")
                .parameters("AccessThreshold: { default: 60, why: measured }"));
        givenProfile("rules: { rul: { AccessThreshold: 10 } }");
        thenFinding("CR010", "rul", "Did you mean 'rule'?");
    }

    @Test
    void acceptsWhatIsDeclared() {
        givenRule(RuleText.threshold()
                .with("threshold", "{ field: [user.name], value: \"${AccessThreshold}\" }")
                .parameters("AccessThreshold: { default: 60, why: measured }"));
        givenProfile("parameters: { AccessThreshold: 10 }");
        thenNoFindings();
    }
}
