package io.github.scrapewatch.engine.detection;

import static io.github.scrapewatch.engine.detection.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checklist 9 and 10: outages on a real engine; engine warnings are failures; what cannot run is skipped with its reason. */
class WarningIT {
    @Test
    void aPatternThatMatchesNoIndexIsAFailure() {
        Bench bench = Bench.of(getClass(), "none");
        var rule = new RuleDraft("detect-nowhere-*");

        RunOutcome.Ran ran = bench.run(rule.query(), "10:05");

        assertThat(ran.failed()).isTrue();
        assertThat(ran.warnings()).singleElement().asString().contains("no index matches [detect-nowhere-*]");
    }

    @Test
    void anIndexWithoutTheTimestampIsAFailureAndTheOthersAreStillRead() {
        Bench bench = Bench.of(getClass(), "unmapped").given(event("10:01"));
        bench.send("PUT", "/" + bench.index + "-other", "{\"mappings\": {\"dynamic\": false}}");

        RunOutcome.Ran ran = bench.run(new RuleDraft(bench.index + "*").query(), "10:05");
        bench.send("DELETE", "/" + bench.index + "-other", "");

        assertThat(ran.alerts()).hasSize(1);
        assertThat(ran.failed()).isTrue();
        assertThat(ran.warnings())
                .singleElement()
                .asString()
                .contains("'@timestamp' is not mapped in [" + bench.index + "-other]");
    }

    @Test
    void afterMissedRunsTheirWindowsAreReadToo() {
        Bench bench = Bench.of(getClass(), "missed")
                .given(
                        event("10:01", "page", "before"),
                        event("10:11", "page", "missed"),
                        event("10:24", "page", "own"));
        RuleExecution execution = bench.start(bench.rule().query());

        List<RunOutcome.Ran> outcomes = Bench.outcomes(execution, "10:05", "10:25");

        assertThat(Bench.values(outcomes.get(1).alerts(), "page")).containsExactly("missed", "own");
        assertThat(outcomes.get(1).errors()).isEmpty();
    }

    @Test
    void moreMissedRunsThanFourLeaveAGapThatIsAnError() {
        Bench bench = Bench.of(getClass(), "gap").given(event("10:06", "page", "lost"), event("10:36", "page", "own"));
        RuleExecution execution = bench.start(bench.rule().query());

        List<RunOutcome.Ran> outcomes = Bench.outcomes(execution, "10:05", "10:40");

        assertThat(Bench.values(outcomes.get(1).alerts(), "page")).containsExactly("own");
        assertThat(outcomes.get(1).errors()).singleElement().asString().contains("PT9M");
    }

    @Test
    void eachWindowOfACatchUpMayRaiseUpToTheLimit() {
        Bench bench = Bench.of(getClass(), "budget").given(event("10:07"), event("10:14"));
        RuleExecution execution = bench.start(bench.rule().atMost(1).query());

        assertThat(Bench.outcomes(execution, "10:05", "10:15").get(1).alerts()).hasSize(2);
    }

    @Test
    void whatTheClusterCannotRunIsSkippedWithItsReason() {
        Bench bench = Bench.of(getClass(), "skipped").given(event("10:01"));
        ScheduledRun run = new ScheduledRun(Bench.at("10:05"), Optional.empty());

        assertThat(bench.start(bench.rule().eql("any where true")).run(run))
                .isInstanceOfSatisfying(
                        RunOutcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).contains("EQL"));
        assertThat(bench.start(bench.rule().machineLearning()).run(run))
                .isInstanceOfSatisfying(
                        RunOutcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).contains("machine-learning"));
    }
}
