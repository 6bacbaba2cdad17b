package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.RuleText;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownTypeTest extends CheckTest {
    @Test
    void reportsATypeThatIsNone() {
        givenRule(RuleText.query().with("type", "treshold"));
        thenFinding("CR003", "treshold", "Did you mean 'threshold'?");
        org.assertj.core.api.Assertions.assertThat(result().findings()).hasSize(1);
    }

    @Test
    void reportsNoTypeAtAll() {
        givenRule(RuleText.query().without("type"));
        thenFinding("CR003", "name", "no 'type'");
    }

    @Test
    void reportsMachineLearningWithTheReason() {
        givenRule(RuleText.query().with("type", "machine_learning"));
        thenFinding("CR003", "machine_learning", "needs jobs");
    }

    @Test
    void acceptsEveryTypeThatCanBeRun() {
        for (RuleText rule : List.of(RuleText.query(), RuleText.threshold(), RuleText.newTerms())) {
            givenRule(rule);
            thenNoFindings();
        }
    }
}
