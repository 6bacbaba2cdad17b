package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.rule.Overrides;
import io.github.scrapewatch.rule.RuleMetadata;
import io.github.scrapewatch.rule.Severity;
import java.util.Comparator;
import java.util.OptionalDouble;

/** Name, severity and risk of an alert: the rule's, or what the event says instead. */
record Effective(String name, Severity severity, double risk) {

    static Effective of(RuleMetadata rule) {
        return new Effective(rule.name(), rule.severity(), rule.riskScore());
    }

    static Effective of(RuleMetadata rule, JsonNode event) {
        Overrides overrides = rule.overrides();
        return new Effective(
                overrides
                        .name()
                        .map(field -> Values.at(event, field))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .orElse(rule.name()),
                overrides.severity().stream()
                        .filter(mapping -> says(event, mapping))
                        .map(Overrides.SeverityMapping::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(rule.severity()),
                risk(overrides, event).orElse(rule.riskScore()));
    }

    private static boolean says(JsonNode event, Overrides.SeverityMapping mapping) {
        return Values.all(event, mapping.field()).stream()
                .anyMatch(value -> value.asText().equals(mapping.value()));
    }

    private static OptionalDouble risk(Overrides overrides, JsonNode event) {
        if (overrides.riskScore().isEmpty()) {
            return OptionalDouble.empty();
        }
        return Values.all(event, overrides.riskScore().get(0)).stream()
                .filter(value -> value.isNumber() || value.asText().matches("-?[0-9]+(\\.[0-9]+)?"))
                .mapToDouble(JsonNode::asDouble)
                .filter(score -> score >= 0 && score <= 100)
                .max();
    }

    /** Whole numbers stay whole in the document. */
    JsonNode riskScore() {
        return risk == Math.rint(risk) ? Json.value((long) risk) : Json.value(risk);
    }
}
