package io.github.scrapewatch.result;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a rule fired, or did not.
 *
 * @param about whose lines these are: a scenario, or files
 * @param outcome in words, as {@link #outcome} has them
 * @param expected what the scenario declares; empty where nobody declared anything
 * @param examined the run that is looked at, and why this one
 * @param steps from the lines to what is left
 * @param nearest groups in the order of how near they came to the limit, or by how much they went over it
 * @param alerts that were raised
 */
public record Explanation(
        String rule,
        String about,
        String outcome,
        Optional<String> expected,
        Optional<Examined> examined,
        List<Step> steps,
        List<Group> nearest,
        List<AlertSummary> alerts,
        List<String> notes) {
    public Explanation {
        steps = List.copyOf(steps);
        nearest = List.copyOf(nearest);
        alerts = List.copyOf(alerts);
        notes = List.copyOf(notes);
    }

    /** How the runs of a rule ended. */
    public static String outcome(Optional<String> skipped, boolean failed, long alerts) {
        if (skipped.isPresent()) {
            return "skipped: " + skipped.get();
        }
        if (failed) {
            return "failed";
        }
        return alerts == 0 ? "stayed silent" : alerts == 1 ? "raised 1 alert" : "raised " + alerts + " alerts";
    }

    public record Examined(Instant startedAt, Instant from, Instant to, String why, int runs, int idleRuns) {}

    /** @param unit of what is left: lines, documents, events, rows, groups */
    public record Step(String label, long left, String unit) {}

    /**
     * @param limit what it would have taken; empty where there is none to compare with
     * @param reached whether it was enough
     */
    public record Group(Map<String, String> fields, String limit, boolean reached) {
        public Group {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }
}
