package io.github.scrapewatch.check.schedule;

import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.RuleSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Times of a rule, measured at one moment. */
final class Schedules {
    /** Midnight: where a rule rounds to the day, its window is never shorter than now. */
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Schedules() {}

    record Times(Duration interval, Duration lookBack) {}

    static Optional<Times> of(RuleFile rule) {
        return rule.rule().map(it -> it.metadata().schedule()).map(Schedules::measure);
    }

    /** As rules write it. */
    static String shown(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0 && seconds != 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0 && seconds != 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static Times measure(RuleSchedule schedule) {
        Duration lookBack =
                Duration.between(schedule.from().resolve(NOW), schedule.to().resolve(NOW));
        return new Times(schedule.interval().toDuration(), lookBack);
    }
}
