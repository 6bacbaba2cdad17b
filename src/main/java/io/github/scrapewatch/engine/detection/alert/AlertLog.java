package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.IsoMillis;
import io.github.scrapewatch.engine.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alerts of one rule, as its alert index would hold them. */
public final class AlertLog {
    private final Map<String, Alert> alerts = new LinkedHashMap<>();

    /**
     * @param created in the order of the candidates
     * @param truncated whether there were more than allowed
     */
    public record Creation(List<Alert> created, boolean truncated) {}

    /** Writes what is not there yet, up to the limit. */
    public Creation create(List<Alert> candidates, int most) {
        Map<String, Alert> fresh = new LinkedHashMap<>();
        candidates.stream().filter(it -> !alerts.containsKey(it.id())).forEach(it -> fresh.putIfAbsent(it.id(), it));
        List<Alert> created = fresh.values().stream().limit(Math.max(most, 0)).toList();
        created.forEach(this::put);
        return new Creation(created, fresh.size() > created.size());
    }

    public void put(Alert alert) {
        alerts.put(alert.id(), alert);
    }

    public boolean has(String id) {
        return alerts.containsKey(id);
    }

    /** The alert as it is now. */
    public Alert latest(Alert alert) {
        return alerts.getOrDefault(alert.id(), alert);
    }

    public Collection<Alert> all() {
        return List.copyOf(alerts.values());
    }

    /** Those that were raised before, which are forgotten. */
    public List<Alert> takeRaisedBefore(Instant time) {
        String limit = IsoMillis.of(time);
        List<Alert> taken = alerts.values().stream()
                .filter(alert -> alert.field(AlertFields.TIMESTAMP).asText().compareTo(limit) < 0)
                .toList();
        taken.forEach(alert -> alerts.remove(alert.id()));
        return taken;
    }

    /** The newest open alert of a group that was raised no earlier. */
    public Optional<Alert> open(String instance, Instant since) {
        List<Alert> open = new ArrayList<>(alerts.values());
        return open.stream()
                .filter(alert -> alert.field(AlertFields.INSTANCE_ID).asText().equals(instance))
                .filter(alert ->
                        !alert.field(AlertFields.WORKFLOW_STATUS).asText().equals("closed"))
                .filter(alert -> started(alert).compareTo(IsoMillis.of(since)) >= 0)
                .reduce((one, other) -> started(other).compareTo(started(one)) >= 0 ? other : one);
    }

    private static String started(Alert alert) {
        JsonNode start = alert.field(AlertFields.START);
        return start.asText();
    }

    /** As an analyst closes an alert in Kibana. */
    public void close(String id) {
        ObjectNode closed = Json.object(AlertFields.WORKFLOW_STATUS, "closed");
        alerts.computeIfPresent(id, (key, alert) -> alert.with(closed));
    }
}
