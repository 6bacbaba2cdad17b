package io.github.scrapewatch.enginecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunWarningIT extends EngineCheckTests {
    @Test
    void reportsWhatARunWouldWarnOf() {
        Answer answer = answer("a shard of logs-confluence.audit-x failed: out of luck");
        assertThat(new RunWarning().inspect(answer)).singleElement().satisfies(it -> {
            assertThat(it.problem()).contains("out of luck");
            assertThat(it.location().line()).isEqualTo(7);
        });
    }

    @Test
    void acceptsRunsWithoutWarnings() {
        givenRule(RuleText.query());
        thenNoFinding("CR095");
        // Told by the check of indices, which knows more.
        assertThat(new RunWarning().inspect(answer("no index matches [logs-x]: the rule reads nothing.")))
                .isEmpty();
    }

    /** The engine itself gives no such warning for a rule that passes the other checks. */
    private Answer answer(String warning) {
        givenRule(RuleText.query());
        Reading nothing = new Reading(List.of(), List.of(), List.of(), List.of(), List.of());
        return new Answer(pack().rules().get(0), nothing, List.of(), Map.of(), List.of(warning));
    }
}
