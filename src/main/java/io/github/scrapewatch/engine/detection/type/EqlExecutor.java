package io.github.scrapewatch.engine.detection.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.detection.alert.Hit;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.DetectionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** {@code eql}: one alert for each event; for a sequence, one for each of its events and one above them. */
final class EqlExecutor implements Executor {
    private final DetectionRule.Eql rule;

    EqlExecutor(DetectionRule.Eql rule) {
        this.rule = rule;
    }

    @Override
    public List<Alert> run(Pass pass) {
        JsonNode answer = pass.searches().eql(request(pass));
        if (answer.at("/hits/total/value").asLong() >= pass.maxSignals()) {
            pass.notes().tooManyAlerts(pass.maxSignals());
        }
        return answer.path("hits").has("sequences") ? sequences(pass, answer) : events(pass, answer);
    }

    private ObjectNode request(Pass pass) {
        ObjectNode body = pass.events().hits(pass.window(), "asc");
        JsonNode runtime = body.path("runtime_mappings");
        ObjectNode request = Json.object(
                "query", rule.source().query().text(),
                "size", pass.maxSignals(),
                "filter", body.get("query"),
                "fields", body.get("fields"));
        if (!runtime.isMissingNode()) {
            request.set("runtime_mappings", runtime);
        }
        rule.fields().timestampField().ifPresent(field -> request.put("timestamp_field", field));
        rule.fields().tiebreakerField().ifPresent(field -> request.put("tiebreaker_field", field));
        rule.fields().eventCategoryOverride().ifPresent(field -> request.put("event_category_field", field));
        return request;
    }

    private List<Alert> events(Pass pass, JsonNode answer) {
        List<Alert> alerts = hits(answer.at("/hits/events")).stream()
                .map(hit -> pass.builder().ofEvent(pass.ids().event(hit.index(), hit.id()), hit, Json.object()))
                .filter(alert -> !pass.hasOwnAncestor(alert))
                .toList();
        Raising raising = Raising.of(pass, rule.suppression());
        raising.raise(alerts);
        return raising.created();
    }

    private List<Alert> sequences(Pass pass, JsonNode answer) {
        List<Alert> created = new ArrayList<>();
        Raising raising = Raising.of(pass, rule.suppression());
        for (JsonNode sequence : answer.at("/hits/sequences")) {
            EqlSequence alerts = EqlSequence.of(pass, hits(sequence.path("events")));
            if (alerts.blocks().stream().anyMatch(pass::hasOwnAncestor)) {
                continue;
            }
            int before = raising.created().size();
            raising.raise(List.of(alerts.shell()));
            // The events of a sequence that another one stands for are not written.
            if (raising.created().size() > before) {
                alerts.blocks().forEach(pass.log()::put);
                created.addAll(alerts.blocks());
                created.add(raising.created().get(before));
            }
        }
        return created;
    }

    /** A position that asks for the absence of an event has a placeholder without a document. */
    private static List<Hit> hits(JsonNode events) {
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event ->
                        event.hasNonNull("_id") && !event.path("missing").asBoolean())
                .map(Hit::of)
                .toList();
    }
}
