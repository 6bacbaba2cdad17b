package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import org.junit.jupiter.api.Test;

class ParameterValueTest extends CheckTest {
    @Test
    void reportsAListInsideAText() {
        givenRule(RuleText.query()
                .with("description", "\"Agents: ${Agents}\"")
                .parameters("Agents: { default: [a, b], why: seen }"));
        thenFinding("CR013", "${Agents}", "is a list");
    }

    @Test
    void reportsAnOverrideOfAnotherKind() {
        givenRule(RuleText.threshold()
                .with("threshold", "{ field: [user.name], value: \"${AccessThreshold}\" }")
                .parameters("AccessThreshold: { default: 60, why: measured }"));
        givenProfile("parameters: { AccessThreshold: many }");
        thenFinding("CR013", "many", "is a number");
    }

    @Test
    void acceptsAListThatIsTheWholeValue() {
        givenRule(RuleText.query()
                .with("false_positives", "\"${Agents}\"")
                .parameters("Agents: { default: [a, b], why: seen }"));
        thenNoFindings();
    }
}
