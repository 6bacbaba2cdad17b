package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.AlertFields;
import io.github.scrapewatch.engine.detection.alert.AlertIds;
import io.github.scrapewatch.engine.detection.alert.Ancestors;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.Period;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code threshold}: one alert for each group of events that is large enough. */
final class ThresholdExecutor implements Executor {
    private final DetectionRule.Threshold rule;
    private final ThresholdHistory history = new ThresholdHistory();

    ThresholdExecutor(DetectionRule.Threshold rule) {
        this.rule = rule;
    }

    @Override
    public List<Alert> run(Pass pass) {
        history.forgetBefore(pass.window().from());
        List<JsonNode> unspent = history.filter(pass.aggregatableTimestamp());
        List<ThresholdGroups.Group> groups = new ThresholdGroups(rule.threshold(), pass, unspent).find();
        if (groups.size() > pass.maxSignals()) {
            pass.notes().tooManyAlerts(pass.maxSignals());
            groups = groups.subList(0, pass.maxSignals());
        }
        Map<String, ThresholdGroups.Group> byAlert = new HashMap<>();
        List<Alert> alerts = groups.stream()
                .map(group -> {
                    Alert alert = alert(pass, group);
                    byAlert.put(alert.id(), group);
                    return alert;
                })
                .toList();
        List<Alert> created = raise(pass, alerts);
        // A group that was only added to an alert of before keeps its events: they may count once more.
        created.forEach(alert -> spend(byAlert.get(alert.id())));
        return created;
    }

    private void spend(ThresholdGroups.Group group) {
        history.spend(group.terms(), group.last());
    }

    private List<Alert> raise(Pass pass, List<Alert> alerts) {
        Optional<Period> duration = rule.suppression().flatMap(suppression -> suppression.duration());
        if (duration.isEmpty()) {
            return pass.log().create(alerts, pass.maxSignals()).created();
        }
        Instant since = pass.startedAt().minus(duration.get().toDuration());
        return new Suppression(pass.log(), pass.startedAt(), pass.builder().execution(), since, false)
                .raise(alerts, pass.maxSignals())
                .created();
    }

    private Alert alert(Pass pass, ThresholdGroups.Group group) {
        String index = String.join(",", rule.source().index());
        String event = AlertIds.thresholdEvent(
                rule.metadata().ruleId(),
                pass.startedAt(),
                rule.threshold().fields(),
                group.terms().stream().map(term -> term.value().asText()).toList());
        ObjectNode source = Json.object(AlertFields.TIMESTAMP, group.last());
        group.terms().forEach(term -> source.set(term.field(), term.value()));
        return pass.builder()
                .ofEvent(
                        pass.ids().event(index, event),
                        source,
                        List.of(Ancestors.event(event, index)),
                        more(pass, group));
    }

    private ObjectNode more(Pass pass, ThresholdGroups.Group group) {
        List<ObjectNode> terms = group.terms().stream()
                .map(term -> Json.object("field", term.field(), "value", term.value()))
                .toList();
        ObjectNode result = Json.object("terms", terms, "count", group.count(), "from", group.first());
        rule.threshold()
                .cardinality()
                .ifPresent(it -> result.set(
                        "cardinality",
                        Json.array(Json.object(
                                "field",
                                it.field(),
                                "value",
                                group.cardinality().orElse(0)))));
        ObjectNode more = Json.object(AlertFields.THRESHOLD_RESULT, result);
        if (rule.suppression().isPresent()) {
            more.setAll(Suppression.candidate(
                    Json.arrayOf(terms), pass.ids().owner(), new Suppression.Span(group.first(), group.last(), 0)));
        }
        return more;
    }
}
