package io.github.scrapewatch.verify.chance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.detection.schedule.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A group that reaches a limit.
 *
 * @param part of all groups that it belongs to, where they were divided
 * @param span from its first event to its last
 */
public record Reached(String part, Window span) {
    private static final int MOST = 10_000;

    /**
     * The question for all groups that reach a limit.
     *
     * @param time what tells when an event was
     * @param divider by what groups are divided further
     */
    public static String query(CountLimit limit, String time, Optional<String> divider) {
        String kept = divider.map(it -> it + ", ").orElse("");
        return limit.commands(
                        "reach_time = " + time, "reach_from = MIN(reach_time), reach_to = MAX(reach_time)", divider)
                + "\n| KEEP " + kept + "reach_from, reach_to\n| LIMIT " + MOST;
    }

    /** Empty where there are too many to be told. */
    public static Optional<List<Reached>> of(JsonNode answer) {
        List<Reached> all = new ArrayList<>();
        for (JsonNode row : answer.path("values")) {
            int last = row.size() - 1;
            if (!row.get(last).isNull()) {
                // Without a time, no run sees it.
                Window span = new Window(time(row.get(last - 1)), time(row.get(last)));
                all.add(new Reached(last > 1 ? row.get(0).asText() : "", span));
            }
        }
        return answer.path("values").size() == MOST ? Optional.empty() : Optional.of(all);
    }

    private static Instant time(JsonNode value) {
        return Instant.parse(value.asText());
    }
}
