package io.github.scrapewatch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.engine.json.Values;
import io.github.scrapewatch.pack.scenarios.Expectation;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an alert is one that an expectation speaks of. */
final class Matching {
    private Matching() {}

    /** What the alert says otherwise; empty where it is as expected. */
    static Optional<String> difference(Expectation.Fires expected, Alert alert) {
        return Stream.of(
                        difference(expected.group(), alert),
                        expected.severity().flatMap(it -> difference("kibana.alert.severity", it.toString(), alert)),
                        difference(expected.fields(), alert))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> difference(Map<String, JsonNode> fields, Alert alert) {
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(it -> difference(it.getKey(), it.getValue().asText(), alert).stream())
                .findFirst();
    }

    private static Optional<String> difference(String field, String expected, Alert alert) {
        var values = Values.all(alert.document(), field).stream()
                .map(JsonNode::asText)
                .toList();
        if (values.contains(expected)) {
            return Optional.empty();
        }
        String seen = values.isEmpty() ? "nothing" : "'" + String.join("', '", values) + "'";
        return Optional.of("says " + seen + " in " + field + ", not '" + expected + "'");
    }
}
