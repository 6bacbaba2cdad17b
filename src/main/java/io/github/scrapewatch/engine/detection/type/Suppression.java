package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertFields;
import io.github.scrapewatch.engine.detection.alert.AlertLog;
import io.github.scrapewatch.engine.detection.alert.ObjectHash;
import io.github.scrapewatch.engine.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds alike alerts into one, across the alerts of one run or of a duration.
 *
 * @param since alerts raised earlier are no longer added to
 * @param perRun whether only alerts of this run are added to
 */
record Suppression(AlertLog log, Instant startedAt, String execution, Instant since, boolean perRun) {

    /** @param suppressed how many candidates another alert stands for */
    record Result(List<Alert> created, int suppressed, boolean truncated) {}

    /** The fields that make an alert a candidate: it may stand for others, or another for it. */
    static ObjectNode candidate(JsonNode terms, String owner, Span span) {
        return Json.object(
                AlertFields.INSTANCE_ID, ObjectHash.of(terms, owner),
                AlertFields.SUPPRESSION_TERMS, terms,
                AlertFields.SUPPRESSION_START, span.start(),
                AlertFields.SUPPRESSION_END, span.end(),
                AlertFields.SUPPRESSED, span.others());
    }

    /** @param others how many events the alert stands for besides its own */
    record Span(Instant start, Instant end, long others) {}

    Result raise(List<Alert> candidates, int most) {
        Map<String, Alert> groups = new LinkedHashMap<>();
        int suppressed = 0;
        for (Alert candidate : inOrder(candidates)) {
            Alert first = groups.get(instance(candidate));
            groups.put(instance(candidate), first == null ? candidate : folded(first, candidate));
            suppressed += first == null ? 0 : 1;
        }
        List<Alert> fresh = new ArrayList<>();
        for (Alert group : groups.values()) {
            Optional<Alert> existing = log.open(instance(group), since).filter(this::mayBeAddedTo);
            existing.ifPresentOrElse(alert -> log.put(updated(alert, group)), () -> fresh.add(group));
            suppressed += existing.isPresent() ? 1 : 0;
        }
        AlertLog.Creation creation = log.create(fresh, most);
        return new Result(creation.created(), suppressed, creation.truncated());
    }

    /** Without what is there already, as an alert of its own or counted by another. */
    private List<Alert> inOrder(List<Alert> candidates) {
        return candidates.stream()
                .filter(candidate -> !log.has(candidate.id()))
                .filter(candidate -> log.open(instance(candidate), since)
                        .map(existing -> ofThisRun(existing) || end(existing).compareTo(end(candidate)) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Suppression::start))
                .toList();
    }

    private boolean mayBeAddedTo(Alert existing) {
        return !perRun || ofThisRun(existing);
    }

    private boolean ofThisRun(Alert alert) {
        return alert.field(AlertFields.EXECUTION_UUID).asText().equals(execution);
    }

    private static Alert folded(Alert first, Alert other) {
        return first.with(Json.object(
                AlertFields.SUPPRESSED,
                count(first) + count(other) + 1,
                AlertFields.SUPPRESSION_END,
                latest(first, other)));
    }

    private Alert updated(Alert existing, Alert group) {
        ObjectNode changes = Json.object(
                AlertFields.SUPPRESSED,
                count(existing) + count(group) + 1,
                AlertFields.SUPPRESSION_END,
                latest(existing, group),
                AlertFields.LAST_DETECTED,
                startedAt);
        if (ofThisRun(existing) && start(group).compareTo(start(existing)) < 0) {
            changes.put(AlertFields.SUPPRESSION_START, start(group));
        }
        return existing.with(changes);
    }

    private static String latest(Alert one, Alert other) {
        return end(one).compareTo(end(other)) >= 0 ? end(one) : end(other);
    }

    private static long count(Alert alert) {
        return alert.field(AlertFields.SUPPRESSED).asLong();
    }

    private static String instance(Alert alert) {
        return alert.field(AlertFields.INSTANCE_ID).asText();
    }

    // Times are texts of one form here, which sort as the times do.
    private static String start(Alert alert) {
        return alert.field(AlertFields.SUPPRESSION_START).asText();
    }

    private static String end(Alert alert) {
        return alert.field(AlertFields.SUPPRESSION_END).asText();
    }
}
