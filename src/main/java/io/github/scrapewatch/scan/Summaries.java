package io.github.scrapewatch.scan;

import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertFields;
import io.github.scrapewatch.engine.detection.schedule.ScheduledRun;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.AlertSummary;
import io.github.scrapewatch.result.Span;
import io.github.scrapewatch.verify.AlertSummaries;
import java.time.Instant;
import java.util.Optional;

/** Alerts for readers, with the spans that they are about. */
final class Summaries {
    private Summaries() {}

    static AlertSummary of(RuleFile rule, Alert alert, Instant raisedAt) {
        AlertSummary plain = AlertSummaries.of(rule, alert, raisedAt);
        Window window = new ScheduledRun(raisedAt, Optional.empty())
                .window(rule.rule().orElseThrow().metadata().schedule());
        return new AlertSummary(
                plain.id(),
                plain.rule(),
                plain.title(),
                plain.severity(),
                plain.riskScore(),
                plain.buildingBlock(),
                plain.raisedAt(),
                Optional.of(new Span(window.from(), window.to())),
                plain.evidence(),
                lasted(alert),
                plain.reason(),
                plain.fields());
    }

    /** What was counted tells when it began; what was folded into one alert, from when to when. */
    private static Optional<Span> lasted(Alert alert) {
        Optional<Instant> counted =
                time(alert.field(AlertFields.THRESHOLD_RESULT).path("from").asText());
        Optional<Instant> begin = counted.or(() -> time(alert, AlertFields.SUPPRESSION_START));
        Optional<Instant> end = time(alert, AlertFields.SUPPRESSION_END).or(() -> counted.map(it -> alert.time()));
        return begin.isPresent() && end.filter(it -> it.isAfter(begin.get())).isPresent()
                ? Optional.of(new Span(begin.get(), end.get()))
                : Optional.empty();
    }

    private static Optional<Instant> time(Alert alert, String field) {
        return time(alert.field(field).asText());
    }

    private static Optional<Instant> time(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
