package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.json.Values;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentence that Kibana shows as the reason of an alert. */
final class Reason {
    private final JsonNode event;
    private final StringBuilder sentence = new StringBuilder();

    private Reason(JsonNode event) {
        this.event = event;
    }

    static String of(JsonNode event, String severity, String name) {
        return new Reason(event).write(severity, name);
    }

    private String write(String severity, String name) {
        value("event.category").ifPresent(category -> sentence.append(category).append(' '));
        sentence.append("event");
        int before = sentence.length();
        add(" process ", "process.name", ",");
        add(" parent process ", "process.parent.name", ",");
        add(" file ", "file.name", ",");
        address("source");
        address("destination");
        if (sentence.length() > before) {
            sentence.insert(before, " with");
        }
        add(" by ", "user.name", "");
        add(" on ", "host.name", "");
        return sentence + " created " + severity + " alert " + name + ".";
    }

    private void address(String side) {
        Optional<String> ip = value(side + ".ip");
        Optional<String> port = value(side + ".port");
        if (ip.isPresent() || port.isPresent()) {
            ip.ifPresent(it -> sentence.append(' ').append(side).append(' ').append(it));
            port.ifPresent(it -> sentence.append(':').append(it));
            sentence.append(',');
        }
    }

    private void add(String before, String field, String after) {
        value(field).ifPresent(value -> sentence.append(before).append(value).append(after));
    }

    private Optional<String> value(String field) {
        String values = Values.all(event, field).stream().map(JsonNode::asText).collect(Collectors.joining(", "));
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
