package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertLog;
import io.github.scrapewatch.engine.detection.alert.Times;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.AlertSuppression;
import io.github.scrapewatch.rule.AlertSuppression.MissingFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes the alerts of a window, up to its limit; folds them first where the rule says so. For the types that group in memory. */
final class Raising {
    private static final int MOST_SUPPRESSED_FOR_EACH_ALERT = 5;

    private final Pass pass;
    private final Optional<AlertSuppression> suppression;
    private final int mostHandled;
    private final List<Alert> created = new ArrayList<>();
    private int suppressed;
    private boolean truncated;

    private Raising(Pass pass, Optional<AlertSuppression> suppression, int mostHandled) {
        this.pass = pass;
        this.suppression = suppression;
        this.mostHandled = mostHandled;
    }

    static Raising of(Pass pass, Optional<AlertSuppression> suppression) {
        return new Raising(pass, suppression, pass.maxSignals() * MOST_SUPPRESSED_FOR_EACH_ALERT);
    }

    /** ES|QL rows are limited as alerts are. */
    static Raising ofRows(Pass pass, Optional<AlertSuppression> suppression) {
        return new Raising(pass, suppression, pass.maxSignals());
    }

    boolean full() {
        return truncated;
    }

    List<Alert> created() {
        return created;
    }

    void raise(List<Alert> alerts) {
        if (suppression.isEmpty()) {
            note(pass.log().create(alerts, left()));
            return;
        }
        List<String> groupBy = suppression.get().groupBy();
        List<Alert> complete = alerts;
        if (suppression.get().missingFields() == MissingFields.DO_NOT_SUPPRESS) {
            complete = alerts.stream().filter(alert -> hasAll(alert, groupBy)).toList();
            note(pass.log()
                    .create(
                            alerts.stream()
                                    .filter(alert -> !hasAll(alert, groupBy))
                                    .toList(),
                            left()));
        }
        fold(complete.stream().map(alert -> candidate(alert, groupBy)).toList());
    }

    private void fold(List<Alert> candidates) {
        Suppression.Result result = folding().raise(candidates, left());
        suppressed += result.suppressed();
        note(new AlertLog.Creation(result.created(), result.truncated()));
        // Unlike without suppression, the limit itself is too many already.
        if (!truncated && (left() <= 0 || created.size() + suppressed >= mostHandled)) {
            truncated = true;
            pass.notes().tooManyAlerts(pass.maxSignals());
        }
    }

    private Suppression folding() {
        Optional<Instant> since = suppression
                .flatMap(AlertSuppression::duration)
                .map(duration -> pass.startedAt().minus(duration.toDuration()));
        return new Suppression(
                pass.log(),
                pass.startedAt(),
                pass.builder().execution(),
                since.orElse(pass.window().from()),
                since.isEmpty());
    }

    private void note(AlertLog.Creation creation) {
        created.addAll(creation.created());
        if (creation.truncated()) {
            truncated = true;
            pass.notes().tooManyAlerts(pass.maxSignals());
        }
    }

    private int left() {
        return pass.maxSignals() - created.size();
    }

    private static boolean hasAll(Alert alert, List<String> fields) {
        return fields.stream().noneMatch(field -> alert.evidence(field).isEmpty());
    }

    private Alert candidate(Alert alert, List<String> groupBy) {
        List<JsonNode> terms = groupBy.stream()
                .<JsonNode>map(field -> Json.object("field", field, "value", sorted(alert.evidence(field))))
                .toList();
        Instant time = pass.events().timestamps().fields().stream()
                .flatMap(field -> alert.evidence(field).stream())
                .flatMap(value -> Times.of(value).stream())
                .findFirst()
                .orElse(pass.startedAt());
        return alert.with(
                Suppression.candidate(Json.arrayOf(terms), pass.ids().owner(), new Suppression.Span(time, time, 0)));
    }

    private static JsonNode sorted(List<JsonNode> values) {
        if (values.isEmpty()) {
            return Json.value(null);
        }
        return values.size() == 1
                ? values.get(0)
                : Json.arrayOf(values.stream()
                        .sorted(Comparator.comparing(JsonNode::asText))
                        .toList());
    }
}
