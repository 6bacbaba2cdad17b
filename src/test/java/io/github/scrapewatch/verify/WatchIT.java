package io.github.scrapewatch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.WorkedOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchIT {
    private static final String RULE = "page-export-train";
    private static final String OVER_ALERTS = "several-signals-one-user";
    private static final Verification.About ABOUT = new Verification.About("test", "embedded", "8.19", "");

    @TempDir
    private Path pack;

    private WorkedOn worked;

    private final Watch watch = new Watch(SharedEngine.get(), System::nanoTime, Progress.SILENT);

    @BeforeEach
    void copy() {
        worked = WorkedOn.in(pack);
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void verifiesAgainWhatAChangeTouches() {
        Plan first = plan();
        assertThat(watch.everything(first, ABOUT).verdicts())
                .hasSize(first.rules().size())
                .allMatch(it -> it.outcome() == Verdict.Outcome.PASSED);

        worked.replace("rules/" + RULE + ".yml", "pages >= $", "pages >= 100 * $");
        Verification higher = changed(RULE);
        assertThat(verdict(higher, RULE).outcome()).isEqualTo(Verdict.Outcome.MISSED);
        assertThat(higher.verdicts()).extracting(it -> it.pair().rule()).containsExactly(RULE, OVER_ALERTS);

        worked.replace("rules/" + RULE + ".yml", "pages >= 100 * $", "pages >= $");
        assertThat(changed(RULE).verdicts()).hasSize(2).allMatch(it -> it.outcome() == Verdict.Outcome.PASSED);

        worked.replace("rules/" + OVER_ALERTS + ".yml", "Esql.rules >= $", "Esql.rules >= 100 * $");
        Verification overAlerts = changed(OVER_ALERTS);
        assertThat(overAlerts.verdicts()).hasSize(1);
        assertThat(verdict(overAlerts, OVER_ALERTS).outcome()).isEqualTo(Verdict.Outcome.MISSED);
    }

    @Test
    void loadsAScenarioAnew() {
        Plan first = plan();
        watch.everything(first, ABOUT);
        worked.replace(WorkedOn.SCENARIO, "start: 2026-03-05", "start: 2026-03-12");
        Plan later = plan();
        List<Verdict> verdicts =
                watch.changed(later, ABOUT, List.of(), later.scenarios()).verdicts();
        assertThat(verdicts).hasSize(first.rules().size()).allMatch(it -> it.outcome() == Verdict.Outcome.PASSED);
        assertThat(verdicts.stream().flatMap(it -> it.alerts().stream()))
                .isNotEmpty()
                .allMatch(it -> it.raisedAt().toString().startsWith("2026-03-1"));
    }

    @Test
    void forgetsWhatIsGone() throws IOException {
        watch.everything(plan(), ABOUT);
        Files.delete(pack.resolve(WorkedOn.SCENARIO));
        Plan without = plan();
        assertThat(without.scenarios()).isEmpty();
        assertThat(watch.changed(without, ABOUT, without.rules(), List.of()).verdicts())
                .isEmpty();
    }

    private Verification changed(String rule) {
        Plan plan = plan();
        List<RuleFile> rules =
                plan.rules().stream().filter(it -> it.shortName().equals(rule)).toList();
        return watch.changed(plan, ABOUT, rules, List.<Scenario>of());
    }

    private Plan plan() {
        Pack read = PackReader.read(pack, List.of(), Optional.empty());
        return Plans.of(pack, read, Selection.of(read, new Selection.Wishes(List.of(), List.of(), false)));
    }

    private static Verdict verdict(Verification verification, String rule) {
        return verification.verdicts().stream()
                .filter(it -> it.pair().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
