package io.github.scrapewatch.result;

import io.github.scrapewatch.rule.SourceLocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as a reader wants it.
 *
 * @param kind attack, benign, edge or derived
 * @param unreadable lines that became a {@code pipeline_error}
 */
public record ScenarioSummary(
        String name,
        String kind,
        SourceLocation location,
        String story,
        Optional<String> technique,
        Instant from,
        Instant to,
        long lines,
        long documents,
        long unreadable,
        Timeline timeline) {

    /** Made from the limits of a rule, with no folder of its own. */
    public boolean derived() {
        return kind.equals("derived");
    }

    /** @param step seconds that each count is for; the first begins at {@code from} */
    public record Timeline(Instant from, long step, List<Series> series) {
        public static final Timeline NONE = new Timeline(Instant.EPOCH, 60, List.of());

        public Timeline {
            series = List.copyOf(series);
        }
    }

    /** Events of one action. */
    public record Series(String action, List<Long> counts) {
        public Series {
            counts = List.copyOf(counts);
        }
    }
}
