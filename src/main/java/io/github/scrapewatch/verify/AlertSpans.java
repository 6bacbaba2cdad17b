package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertFields;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.rule.RuleSchedule;
import java.time.Instant;
import java.util.Optional;

/** What the run of an alert looked at, and how long what it found lasted. */
final class AlertSpans {
    private AlertSpans() {}

    /** As long as no run was missed before it. */
    static Span window(RuleSchedule schedule, Instant raisedAt) {
        return new Span(schedule.from().resolve(raisedAt), schedule.to().resolve(raisedAt));
    }

    /** Of an alert that stands for several events; other kinds of alerts do not say when these began. */
    static Optional<Span> lasted(Alert alert) {
        Optional<Instant> end = time(alert.field(AlertFields.SUPPRESSION_END));
        return time(alert.field(AlertFields.SUPPRESSION_START))
                .or(() -> time(alert.field(AlertFields.THRESHOLD_RESULT).path("from")))
                .map(start -> new Span(start, end.orElse(alert.time())));
    }

    private static Optional<Instant> time(JsonNode value) {
        return value.isTextual() ? Optional.of(Instant.parse(value.asText())) : Optional.empty();
    }
}
