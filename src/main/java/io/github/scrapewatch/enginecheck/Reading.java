package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.rule.SourceLocation;
import java.util.List;

/**
 * What a rule reads.
 *
 * @param own patterns that data streams of the pack answer to
 * @param missing patterns that look like the pack's own, and that nothing answers to
 * @param foreign patterns of other products, of which nothing is here
 * @param alerts patterns of the alert index
 * @param known patterns that the templates of the pack are for
 */
record Reading(
        List<Pattern> own, List<Pattern> missing, List<Pattern> foreign, List<Pattern> alerts, List<String> known) {

    /** @param location where the rule has it */
    record Pattern(String text, SourceLocation location) {}

    Reading {
        own = List.copyOf(own);
        missing = List.copyOf(missing);
        foreign = List.copyOf(foreign);
        alerts = List.copyOf(alerts);
        known = List.copyOf(known);
    }

    boolean anything() {
        return !own.isEmpty() || !alerts.isEmpty();
    }

    /** Only of what the pack itself writes can it tell which fields there are. */
    boolean tellsFields() {
        return !own.isEmpty() && missing.isEmpty() && foreign.isEmpty() && alerts.isEmpty();
    }
}
