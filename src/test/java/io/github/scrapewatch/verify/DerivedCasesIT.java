package io.github.scrapewatch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verdict.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a verification makes of limits, and of what cannot be verified. */
class DerivedCasesIT extends VerifierBench {
    @Test
    void skipsWhatTheEngineCannotRun() {
        given(rule("sequence", RuleText.eql("any where true").with("index", "[\"logs-confluence.access-*\"]")));
        given(new Tale("attack/a").views("mquist", 1, 4, seconds(30), EVERY).fires("sequence", one(), Map.of()));
        whenVerified();
        assertThat(verification.verdicts().get(0))
                .isInstanceOfSatisfying(
                        Verdict.Skipped.class, it -> assertThat(it.reason()).startsWith("no EQL"));
    }

    @Test
    void isAFailureWhereNothingIsVerified() {
        given(new Tale("attack/a").views("mquist", 1, 4, seconds(30), EVERY));
        whenVerified();
        assertThat(verification.passed()).isFalse();
    }

    @Test
    void makesCasesAtTheLimitOfAVolumeRule() {
        given(rule("limited", limited("now-11m")));
        given(new Tale("attack/a").views("mquist", 1, 30, seconds(30), EVERY).fires("limited", one(), by("mquist")));
        whenVerified();
        assertThat(verification.scenarios().stream().filter(it -> it.derived()).map(it -> it.name()))
                .containsExactly(
                        "derived/limited/one-less",
                        "derived/limited/limit",
                        "derived/limited/split",
                        "derived/limited/stretched",
                        "derived/limited/late",
                        "derived/limited/repeated");
        assertThat(verification.failures()).isEmpty();
        assertThat(verification.scenarios().get(1).lines()).isEqualTo(9);
        assertThat(verification.scenarios().get(2).lines()).isEqualTo(10);
    }

    @Test
    void findsOutThatARunBoundaryHidesABurst() {
        given(rule("limited", limited("now-5m")));
        given(new Tale("attack/a").views("mquist", 1, 30, seconds(30), EVERY).fires("limited", one(), by("mquist")));
        whenVerified();
        assertThat(outcome("limited", "derived/limited/split")).isEqualTo(Outcome.MISSED);
    }

    @Test
    void saysWhyARuleWithALimitHasNoCases() {
        given(rule("limited", limited("now-11m")));
        given(new Tale("attack/a").views("mquist", 1, 3, seconds(30), EVERY));
        whenVerified();
        assertThat(verification.notes())
                .containsExactly(
                        "limited: no cases at its limit of 10 (distinct confluence.page.id), because it fires in no attack");
    }
}
