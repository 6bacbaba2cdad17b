package io.github.scrapewatch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The runs that a verification leaves out would have raised nothing: each rule of the pack over two attacks, with and without them. */
class LeftOutRunsIT {
    private static final Outlook ALL = new Outlook() {
        @Override
        public boolean worth(Window window) {
            return true;
        }

        @Override
        public Optional<String> contents(Window window) {
            return Optional.empty();
        }
    };

    @Test
    void wouldHaveRaisedNothing() {
        Pack pack = PackReader.read(TestPlaces.ROOT, List.of(), Optional.empty());
        Counts counts = compare(pack, List.of(), List.of("attack/rest-space-dump", "attack/conf-thief"));
        assertThat(counts.left()).isGreaterThan(pack.rules().size() * 5);
        assertThat(counts.alerts()).isGreaterThan(5);
    }

    /** Their limit is about other groups than those that they tell of. */
    @Test
    void wouldHaveRaisedNothingOfRulesThatMissSomething() {
        Pack pack = PackReader.read(TestPlaces.ROOT, List.of(), Optional.empty());
        Counts counts = compare(
                pack,
                List.of("access-log-silent", "audit-events-silent"),
                List.of("attack/access-log-stopped", "attack/blind-first"));
        assertThat(counts.left()).isPositive();
        assertThat(counts.alerts()).isEqualTo(2);
    }

    private record Counts(int left, int alerts) {}

    private static Counts compare(Pack pack, List<String> rules, List<String> scenarios) {
        Plan plan = Plans.of(TestPlaces.ROOT, pack, Selection.of(pack, new Selection.Wishes(rules, scenarios, false)));
        int left = 0;
        int alerts = 0;
        try (Workplace place = new Workplace(SharedEngine.get(), plan, Progress.SILENT)) {
            place.install();
            List<Staged> staged = place.stage();
            place.load(staged);
            Trials trials = place.trials(System::nanoTime);
            Rounds rounds = place.rounds(trials);
            for (Trial some : rounds.overEvents(plan.rules(), staged)) {
                Trial all = trials.make(some.rule(), some.staged(), ALL, Optional.empty());
                assertThat(some.alerts())
                        .as(some.ruleName() + " on " + some.staged().scenario().name())
                        .isEqualTo(all.alerts());
                assertThat(some.raisedAt()).isEqualTo(all.raisedAt());
                assertThat(some.troubles()).isEqualTo(all.troubles());
                left += all.runs() - some.runs();
                alerts += all.alerts().size();
            }
            staged.forEach(place::unload);
        }
        return new Counts(left, alerts);
    }
}
