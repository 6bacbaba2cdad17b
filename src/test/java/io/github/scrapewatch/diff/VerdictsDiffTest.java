package io.github.scrapewatch.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.diff.VerdictComparison.Attempt;
import io.github.scrapewatch.diff.VerdictDiff.Benign;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.ScenarioSummary;
import io.github.scrapewatch.result.Timings;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Failure;
import io.github.scrapewatch.result.Verdict.Pair;
import io.github.scrapewatch.result.Verdict.Seen;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.rule.SourceLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verdicts before and after. */
class VerdictsDiffTest {
    private static final Place BEFORE = new Place(Path.of("/tmp/older"), "main", "main:");
    private static final Place AFTER = new Place(Path.of("pack"), "the work tree", "pack/");
    private static final SourceLocation PLACE = new SourceLocation("pack/fixtures/attack/dump/scenario.yml", 9, 5);

    @Test
    void passedToMissedIsWorseAndBackIsBetter() {
        VerdictDiff worse = diff(passed("burst", "attack/dump", 1), missed("burst", "attack/dump"));
        assertThat(worse.passed()).isFalse();
        assertThat(worse.worse()).singleElement().satisfies(it -> {
            assertThat(it.after().orElseThrow().problem()).contains("expected 1 alert");
            assertThat(it.after().orElseThrow().location()).isEqualTo(PLACE);
        });
        VerdictDiff better = diff(missed("burst", "attack/dump"), passed("burst", "attack/dump", 1));
        assertThat(better.passed()).isTrue();
        assertThat(better.changes())
                .singleElement()
                .satisfies(it -> assertThat(it.better()).isTrue());
    }

    @Test
    void whatFailedBeforeAndFailsOtherwiseIsNotWorse() {
        VerdictDiff diff = diff(missed("burst", "benign/day"), falseAlarm("burst", "benign/day"));
        assertThat(diff.passed()).isTrue();
        assertThat(diff.notable()).hasSize(1);
    }

    @Test
    void aNewScenarioThatFailsIsWorseAndOneThatPassesIsOnlyCounted() {
        VerdictDiff diff = diff(
                List.of(passed("burst", "attack/dump", 1)),
                List.of(
                        passed("burst", "attack/dump", 1),
                        missed("burst", "attack/new"),
                        passed("burst", "edge/new", 0)));
        assertThat(diff.worse()).extracting(VerdictChange::scenario).containsExactly("attack/new");
        assertThat(diff.newAndPassed()).isEqualTo(1);
        assertThat(diff.same()).isEqualTo(1);
        assertThat(diff.notable()).hasSize(1);
    }

    @Test
    void aProofThatIsGoneIsShown() {
        VerdictDiff diff = diff(List.of(passed("burst", "attack/dump", 1), silent("burst", "benign/day")), List.of());
        assertThat(diff.passed()).isTrue();
        assertThat(diff.notable())
                .singleElement()
                .satisfies(it -> assertThat(it.proofLost()).isTrue());
        assertThat(diff.gone()).isEqualTo(2);
    }

    @Test
    void anotherNumberOfAlertsIsShown() {
        VerdictDiff diff = diff(passed("burst", "attack/dump", 1), passed("burst", "attack/dump", 3));
        assertThat(diff.same()).isZero();
        assertThat(diff.notable()).hasSize(1);
        assertThat(diff.passed()).isTrue();
    }

    @Test
    void aRuleWithAnotherNameIsTheSameRule() {
        VerdictDiff diff = new VerdictComparison(BEFORE, AFTER, Map.of("burst", "page-burst"), (rule, scenario) -> true)
                .compare(
                        made(passed("burst", "attack/dump", 1), passed("burst", "derived/burst/at the limit", 1)),
                        made(
                                passed("page-burst", "attack/dump", 1),
                                passed("page-burst", "derived/page-burst/at the limit", 1)),
                        false);
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.same()).isEqualTo(2);
    }

    @Test
    void whatTheChangeDoesNotTouchIsNotItsMatter() {
        VerdictDiff diff = new VerdictComparison(BEFORE, AFTER, Map.of(), (rule, scenario) -> rule.equals("burst"))
                .compare(
                        made(passed("burst", "attack/dump", 1)),
                        made(passed("burst", "attack/dump", 1), falseAlarm("other", "benign/day")),
                        false);
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.benign()).isEmpty();
    }

    @Test
    void alertsOnBenignScenariosAreCountedByRule() {
        VerdictDiff diff = diff(
                List.of(
                        silent("burst", "benign/day"),
                        falseAlarm("burst", "benign/week"),
                        passed("burst", "attack/dump", 5)),
                List.of(
                        falseAlarm("burst", "benign/day"),
                        falseAlarm("burst", "benign/week"),
                        silent("new", "benign/day")));
        assertThat(diff.benign())
                .containsExactly(
                        new Benign("burst", Optional.of(1), Optional.of(2)),
                        new Benign("new", Optional.empty(), Optional.of(0)));
    }

    @Test
    void anEndThatNobodyCouldVerifyIsNoEndWithoutVerdicts() {
        Attempt none = new Attempt(Optional.empty(), Optional.of("the pipelines are refused"));
        VerdictComparison comparison = new VerdictComparison(BEFORE, AFTER, Map.of(), (rule, scenario) -> true);
        VerdictDiff before = comparison.compare(none, made(passed("burst", "attack/dump", 1)), true);
        assertThat(before.passed()).isTrue();
        assertThat(before.unknownBefore()).contains("the pipelines are refused");
        assertThat(comparison
                        .compare(made(passed("burst", "attack/dump", 1)), none, true)
                        .passed())
                .isFalse();
        assertThat(comparison.compare(none, none, true).empty()).isFalse();
        Attempt nothing = new Attempt(Optional.empty(), Optional.empty());
        assertThat(comparison.compare(nothing, nothing, false).empty()).isTrue();
    }

    private static VerdictDiff diff(Verdict before, Verdict after) {
        return diff(List.of(before), List.of(after));
    }

    private static VerdictDiff diff(List<Verdict> before, List<Verdict> after) {
        return new VerdictComparison(BEFORE, AFTER, Map.of(), (rule, scenario) -> true)
                .compare(made(before.toArray(Verdict[]::new)), made(after.toArray(Verdict[]::new)), false);
    }

    private static Attempt made(Verdict... verdicts) {
        List<ScenarioSummary> scenarios = Arrays.stream(verdicts)
                .map(it -> it.pair().scenario())
                .distinct()
                .map(VerdictsDiffTest::scenario)
                .toList();
        return new Attempt(
                Optional.of(new Verification(
                        new Verification.About("", "", "", ""),
                        List.of(),
                        scenarios,
                        List.of(verdicts),
                        List.of(),
                        new Timings(List.of(), List.of()))),
                Optional.empty());
    }

    private static ScenarioSummary scenario(String name) {
        String kind = name.substring(0, name.indexOf('/'));
        Instant now = Instant.EPOCH;
        return new ScenarioSummary(
                name, kind, PLACE, "", Optional.empty(), now, now, 1, 1, 0, ScenarioSummary.Timeline.NONE);
    }

    private static Verdict passed(String rule, String scenario, int alerts) {
        return new Verdict.Passed(pair(rule, scenario, true), seen(rule, alerts));
    }

    private static Verdict silent(String rule, String scenario) {
        return new Verdict.Passed(pair(rule, scenario, false), seen(rule, 0));
    }

    private static Verdict missed(String rule, String scenario) {
        return new Verdict.Missed(pair(rule, scenario, true), seen(rule, 0), failure());
    }

    private static Verdict falseAlarm(String rule, String scenario) {
        return new Verdict.FalseAlarm(pair(rule, scenario, false), seen(rule, 1), failure());
    }

    private static Failure failure() {
        return new Failure("expected 1 alert", List.of(), PLACE, "", "");
    }

    private static Pair pair(String rule, String scenario, boolean declared) {
        return new Pair(rule, scenario, "1 alert", declared, PLACE);
    }

    private static Seen seen(String rule, int alerts) {
        AlertSummary alert = new AlertSummary(
                "id",
                rule,
                rule,
                "low",
                1,
                false,
                Instant.EPOCH,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                "",
                Map.of());
        return new Seen(1, 0, Collections.nCopies(alerts, alert));
    }
}
