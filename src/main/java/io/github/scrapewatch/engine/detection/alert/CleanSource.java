package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a document may stand in the alert index, whose mapping is the common schema's. The rest is dropped without a word. */
final class CleanSource {
    private static final Set<String> RESERVED = Set.of("kibana", "signal", "threshold_result");
    private static final String OF_THE_ALERT = "kibana.";
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern ADDRESS =
            Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9a-fA-F]*:[0-9a-fA-F:]*(([0-9]{1,3}\\.){3}[0-9]{1,3})?");

    private CleanSource() {}

    static ObjectNode of(ObjectNode source) {
        ObjectNode clean = Json.object();
        // What an alert says of itself is not said of an alert over it; a row's columns may have such names.
        String dropped = Ancestors.isAlert(source) ? OF_THE_ALERT : AlertFields.THRESHOLD_RESULT;
        source.properties().forEach(field -> {
            if (!RESERVED.contains(field.getKey()) && !field.getKey().startsWith(dropped)) {
                clean(field.getKey(), field.getValue()).ifPresent(value -> clean.set(field.getKey(), value));
            }
        });
        return clean;
    }

    private static Optional<JsonNode> clean(String path, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return FieldTypes.COMMON.typeOf(path).isPresent() ? Optional.empty() : inside(path, object);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode kept = Json.array();
            array.forEach(element -> clean(path, element).ifPresent(kept::add));
            return kept.isEmpty() && !array.isEmpty() ? Optional.empty() : Optional.of(kept);
        }
        if (value.isNull()) {
            return Optional.of(value);
        }
        boolean fits = !FieldTypes.COMMON.isObject(path)
                && FieldTypes.COMMON.typeOf(path).map(type -> fits(type, value)).orElse(true);
        return fits ? Optional.of(value) : Optional.empty();
    }

    private static Optional<JsonNode> inside(String path, ObjectNode object) {
        ObjectNode kept = Json.object();
        object.properties()
                .forEach(field -> clean(path + "." + field.getKey(), field.getValue())
                        .ifPresent(value -> kept.set(field.getKey(), value)));
        return kept.isEmpty() && !object.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    private static boolean fits(String type, JsonNode value) {
        String text = value.asText();
        return switch (type) {
            case "long" ->
                value.isIntegralNumber()
                        || value.isTextual() && INTEGER.matcher(text).matches();
            case "float" ->
                value.isNumber() || value.isTextual() && NUMBER.matcher(text).matches();
            case "boolean" -> value.isBoolean() || text.equals("true") || text.equals("false") || text.isEmpty();
            case "ip" -> value.isTextual() && ADDRESS.matcher(text).matches();
            case "date" -> value.isIntegralNumber() || value.isTextual() && isDate(text);
            default -> true;
        };
    }

    private static boolean isDate(String text) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+");
        }
    }
}
