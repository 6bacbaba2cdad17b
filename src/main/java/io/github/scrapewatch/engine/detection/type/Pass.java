package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertBuilder;
import io.github.scrapewatch.engine.detection.alert.AlertIds;
import io.github.scrapewatch.engine.detection.alert.AlertLog;
import io.github.scrapewatch.engine.detection.alert.Ancestors;
import io.github.scrapewatch.engine.detection.request.EventsRequest;
import io.github.scrapewatch.engine.detection.schedule.Window;
import java.time.Instant;

/**
 * One window of one run. After missed runs there are several to a run, each with alerts up to the limit of its own.
 *
 * @param events the rule's events: query, filters, exceptions, time
 */
public record Pass(
        Window window, EventsRequest events, Searches searches, Writing writing, int maxSignals, Notes notes) {

    /** What alerts are made with and where they go. */
    public record Writing(AlertBuilder builder, AlertIds ids, AlertLog log, LargeLists largeLists) {}

    AlertBuilder builder() {
        return writing.builder();
    }

    AlertIds ids() {
        return writing.ids();
    }

    /** Whether the alert comes from alerts of this very rule, and so is none. */
    boolean hasOwnAncestor(Alert alert) {
        return Ancestors.include(alert, ids().rule());
    }

    AlertLog log() {
        return writing.log();
    }

    public Instant startedAt() {
        return writing.builder().startedAt();
    }

    String aggregatableTimestamp() {
        return events.timestamps().aggregatable();
    }

    JsonNode filter() {
        return events.filter();
    }
}
