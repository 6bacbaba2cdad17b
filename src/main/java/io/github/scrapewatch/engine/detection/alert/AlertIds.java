package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.scrapewatch.engine.detection.schedule.Window;
import io.github.scrapewatch.engine.json.IsoMillis;
import io.github.scrapewatch.engine.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The ids of a rule's alerts. In a Kibana they depend on the rule's saved object, whose id is random there and derived from the rule's id
 * here.
 *
 * @param owner the space and the rule's saved object
 */
public record AlertIds(String owner) {
    /** Kibana asks for no document versions, and prints what it did not get. */
    private static final String VERSION = "undefined";

    private static final String SPACE = "default";
    private static final UUID RULES = UUID.fromString("6f0c8d5e-8f0b-4c5a-9a55-0d6f1f3c7a21");
    private static final UUID THRESHOLDS = UUID.fromString("0684ec03-7201-4ee0-8ee0-3a3f6b2479b2");

    public static AlertIds ofRule(String ruleId) {
        return new AlertIds(SPACE + ":" + savedObject(ruleId));
    }

    public static String savedObject(String ruleId) {
        return Hashes.uuid(RULES, ruleId);
    }

    public String event(String index, String id) {
        return Hashes.sha256(index + id + VERSION + owner);
    }

    public String newTerms(Hit event, List<JsonNode> terms) {
        return ObjectHash.of(event.index(), event.id(), VERSION, owner, terms);
    }

    public String eventGroup(Hit oldest, JsonNode terms, String start, String end) {
        return ObjectHash.of(oldest.index(), oldest.id(), VERSION, owner, terms, start, end);
    }

    /** @param expanded values of the columns that the query expands: several rows may be of one document */
    public String esqlEvent(String index, String id, List<JsonNode> expanded) {
        List<JsonNode> parts = new ArrayList<>(
                List.of(Json.value(id), MissingNode.getInstance(), Json.value(index), Json.value(owner)));
        parts.addAll(expanded);
        return ObjectHash.of(parts.toArray());
    }

    public String esqlRow(Window window, String query, int row) {
        return ObjectHash.of(IsoMillis.of(window.from()) + IsoMillis.of(window.to()), query, owner, row);
    }

    /** The id of the event that stands for a group of counted ones. */
    public static String thresholdEvent(String ruleId, Instant startedAt, List<String> fields, List<String> values) {
        String sorted = String.join(",", values.stream().sorted().toList());
        return Hashes.uuid(THRESHOLDS, ruleId + IsoMillis.of(startedAt) + String.join(",", fields) + sorted);
    }

    public String eqlShell(List<JsonNode> ancestors) {
        return Hashes.sha256(origin(ancestors));
    }

    public String eqlBlock(List<JsonNode> ancestorsOfAll, int position) {
        return Hashes.sha256(origin(ancestorsOfAll) + position);
    }

    private String origin(List<JsonNode> ancestors) {
        StringBuilder origin = new StringBuilder();
        ancestors.forEach(ancestor -> origin.append(ancestor.path("id").asText())
                .append(ancestor.path("index").asText()));
        return origin.append(rule()).toString();
    }

    /** The rule's saved object. */
    public String rule() {
        return owner.substring(owner.indexOf(':') + 1);
    }
}
