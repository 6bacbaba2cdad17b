package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.engine.json.Values;
import java.util.ArrayList;
import java.util.List;

/** Where an alert comes from: an event, or another alert and all that it came from. */
public final class Ancestors {
    private Ancestors() {}

    public static List<JsonNode> of(Hit hit) {
        if (!isAlert(hit.source())) {
            return List.of(event(hit.id(), hit.index()));
        }
        List<JsonNode> ancestors = new ArrayList<>(Values.all(hit.source(), AlertFields.ANCESTORS));
        ancestors.add(signal(hit.id(), hit.index(), hit.source()));
        return ancestors;
    }

    public static JsonNode event(String id, String index) {
        return Json.object("id", id, "type", "event", "index", index, "depth", 0);
    }

    public static JsonNode signal(String id, String index, ObjectNode alert) {
        return Json.object(
                "id",
                id,
                "type",
                "signal",
                "index",
                index,
                "depth",
                Values.at(alert, AlertFields.DEPTH),
                "rule",
                Values.at(alert, AlertFields.RULE_UUID));
    }

    static boolean isAlert(ObjectNode source) {
        return !Values.at(source, AlertFields.UUID).isMissingNode();
    }

    /** Whether this rule raised one of the alerts that this one comes from; Kibana drops such an alert. */
    public static boolean include(Alert alert, String rule) {
        return Values.all(alert.document(), AlertFields.ANCESTORS).stream()
                .anyMatch(ancestor -> ancestor.path("rule").asText().equals(rule));
    }
}
