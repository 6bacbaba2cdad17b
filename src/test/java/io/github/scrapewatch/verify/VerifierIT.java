package io.github.scrapewatch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.pack.scenarios.Expectation.Count;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Verdict.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verdicts of rules on page views that a test makes up. */
class VerifierIT extends VerifierBench {
    @Test
    void passesWhatFiresAsDeclaredAndWhatIsSilent() {
        given(burst(10));
        given(new Tale("attack/a").views("mquist", 1, 12, seconds(30), EVERY).fires("burst", one(), by("mquist")));
        given(new Tale("benign/b").views("mquist", 1, 9, seconds(30), EVERY));
        whenVerified();
        assertThat(outcome("burst", "attack/a")).isEqualTo(Outcome.PASSED);
        assertThat(outcome("burst", "benign/b")).isEqualTo(Outcome.PASSED);
        assertThat(verification.passed()).isTrue();
        assertThat(verification.scenarios().get(0).documents()).isEqualTo(12);
        assertThat(verification.scenarios().get(0).timeline().series().get(0).action())
                .isEqualTo("page-viewed");
    }

    @Test
    void tellsOfAnAlertWhatItsRunLookedAtAndHowLongItLasted() {
        given(burst(10));
        given(new Tale("attack/a").views("mquist", 1, 12, seconds(30), EVERY).fires("burst", one(), by("mquist")));
        whenVerified();
        AlertSummary alert = verification.verdicts().get(0).alerts().get(0);
        assertThat(alert.lasted().orElseThrow().length()).isEqualTo(EVERY.multipliedBy(11));
        assertThat(alert.lasted().orElseThrow().to()).isEqualTo(alert.evidence());
        assertThat(alert.window().orElseThrow().from())
                .isBeforeOrEqualTo(alert.lasted().orElseThrow().from());
        assertThat(alert.window().orElseThrow().to()).isEqualTo(alert.raisedAt());
    }

    @Test
    void missesWhatStaysSilent() {
        given(burst(10));
        given(new Tale("attack/a").views("mquist", 1, 9, seconds(30), EVERY).fires("burst", one(), by("mquist")));
        whenVerified();
        assertThat(outcome("burst", "attack/a")).isEqualTo(Outcome.MISSED);
        assertThat(failure("burst", "attack/a").problem()).startsWith("expected 1 alert about mquist, saw none in");
        assertThat(failure("burst", "attack/a").trail()).contains("9 lines → the rule looks at 9");
    }

    @Test
    void callsAnAlertThatNobodyDeclaredAFalseAlarm() {
        given(burst(10));
        given(new Tale("benign/a").views("mquist", 1, 12, seconds(30), EVERY));
        given(new Tale("benign/b").views("mquist", 1, 12, seconds(30), EVERY).silent("burst"));
        whenVerified();
        assertThat(outcome("burst", "benign/a")).isEqualTo(Outcome.FALSE_ALARM);
        assertThat(outcome("burst", "benign/b")).isEqualTo(Outcome.FALSE_ALARM);
        assertThat(verification.passed()).isFalse();
    }

    @Test
    void callsAnAlertWrongThatComesTooOftenTooLateOrAboutSomebodyElse() {
        given(burst(10));
        given(new Tale("attack/often")
                .views("mquist", 1, 12, seconds(30), EVERY)
                .views("mquist", 1, 12, Duration.ofHours(1), EVERY)
                .fires("burst", one(), by("mquist")));
        given(new Tale("attack/late")
                .views("mquist", 1, 12, Duration.ofHours(1), EVERY)
                .fires("burst", one(), by("mquist"), Optional.of(Duration.ofMinutes(30))));
        given(new Tale("attack/other").views("tlind", 1, 12, seconds(30), EVERY).fires("burst", one(), by("mquist")));
        whenVerified();
        assertThat(failure("burst", "attack/often").problem()).isEqualTo("expected 1 alert, saw 2");
        assertThat(failure("burst", "attack/late").problem())
                .isEqualTo("the first alert came after 1 h 5 min, expected within 30 min");
        assertThat(failure("burst", "attack/other").problem())
                .isEqualTo("an alert says 'tlind' in user.name, not 'mquist'");
        assertThat(verification.count(Outcome.WRONG_ALERT)).isEqualTo(3);
    }

    @Test
    void seesALateLineInTheRunAfterItsArrivalOnly() {
        given(burst(10));
        given(new Tale("edge/late")
                .views("mquist", 1, 12, seconds(30), EVERY, Duration.ofMinutes(7))
                .fires("burst", one(), by("mquist")));
        given(new Tale("edge/too-late").views("mquist", 1, 12, seconds(30), EVERY, Duration.ofMinutes(40)));
        whenVerified();
        assertThat(outcome("burst", "edge/late")).isEqualTo(Outcome.PASSED);
        assertThat(outcome("burst", "edge/too-late")).isEqualTo(Outcome.PASSED);
        assertThat(seen("burst", "edge/late").alerts().get(0).raisedAt()).isEqualTo(Tale.START.plusSeconds(600));
    }

    @Test
    void makesNoRunBeforeTheStoryBegins() {
        given(burst(10));
        given(new Tale("benign/history")
                .views("mquist", 1, 12, Duration.ofHours(-3), EVERY)
                .views("mquist", 1, 1, seconds(30), EVERY));
        whenVerified();
        assertThat(outcome("burst", "benign/history")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void makesTheRunsOnlyThatHaveSomethingToLookAt() {
        given(rule(
                "seen",
                RuleText.query()
                        .with("index", "[\"logs-confluence.access-*\"]")
                        .with("query", "'event.action: \"page-viewed\"'")));
        given(new Tale("attack/long")
                .views("mquist", 1, 1, seconds(30), EVERY)
                .views("mquist", 2, 1, Duration.ofDays(2), EVERY)
                .fires("seen", new Count(2, 2), Map.of()));
        whenVerified();
        assertThat(outcome("seen", "attack/long")).isEqualTo(Outcome.PASSED);
        assertThat(seen("seen", "attack/long").runs()).isBetween(2, 6);
        assertThat(seen("seen", "attack/long").idleRuns()).isGreaterThan(500);
    }

    @Test
    void makesNoRunWhereAllWindowsTogetherStayBelowTheLimit() {
        given(burst(10));
        given(new Tale("benign/few")
                .views("mquist", 1, 9, seconds(30), EVERY)
                .views("ahofer", 1, 9, Duration.ofHours(1), EVERY));
        whenVerified();
        assertThat(outcome("burst", "benign/few")).isEqualTo(Outcome.PASSED);
        assertThat(seen("burst", "benign/few").runs()).isZero();
        assertThat(seen("burst", "benign/few").idleRuns()).isPositive();
    }

    @Test
    void makesEveryRunOfAQueryThatCountsNothing() {
        given(rule(
                "silence",
                RuleText.esql("FROM logs-confluence.access-*\n| STATS events = COUNT(*)\n| WHERE events == 0")));
        given(new Tale("attack/silence")
                .views("mquist", 1, 1, seconds(30), EVERY)
                .views("mquist", 1, 1, Duration.ofHours(1), EVERY)
                .fires("silence", new Count(8, 20), Map.of()));
        whenVerified();
        assertThat(outcome("silence", "attack/silence")).isEqualTo(Outcome.PASSED);
        assertThat(seen("silence", "attack/silence").idleRuns()).isZero();
    }

    @Test
    void letsNoScenarioSeeAnother() {
        given(
                rule(
                        "all",
                        RuleText.esql(
                                "FROM logs-confluence.access-* METADATA _id\n| STATS pages = COUNT_DISTINCT(confluence.page.id) BY user.name")));
        given(new Tale("attack/a").views("mquist", 1, 4, seconds(30), EVERY).fires("all", new Count(1, 9), Map.of()));
        given(new Tale("attack/b").views("mquist", 10, 3, seconds(30), EVERY).fires("all", new Count(1, 9), Map.of()));
        whenVerified();
        assertThat(seen("all", "attack/a").alerts())
                .allMatch(it -> it.fields().get("pages").equals("4"));
        assertThat(seen("all", "attack/b").alerts())
                .allMatch(it -> it.fields().get("pages").equals("3"));
    }

    @Test
    void cannotTellWhereARunFails() {
        given(rule(
                "broken",
                RuleText.esql("FROM logs-confluence.access-* METADATA _id\n| WHERE no.such.field == 1\n| KEEP _id")));
        given(new Tale("attack/a").views("mquist", 1, 4, seconds(30), EVERY));
        whenVerified();
        assertThat(outcome("broken", "attack/a")).isEqualTo(Outcome.ERRORED);
        assertThat(failure("broken", "attack/a").problem()).contains("Unknown column [no.such.field]");
    }
}
