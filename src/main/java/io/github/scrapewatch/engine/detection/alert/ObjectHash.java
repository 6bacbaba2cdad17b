package io.github.scrapewatch.engine.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.json.Json;

/**
 * The hash of a JSON value as the JavaScript library {@code object-hash} gives it for arrays, texts, numbers, truth values and null. A
 * missing node stands for JavaScript's undefined. Objects are hashed in a stable form of our own.
 */
public final class ObjectHash {
    private ObjectHash() {}

    /** @param values elements of an array */
    public static String of(Object... values) {
        StringBuilder written = new StringBuilder();
        write(Json.array(values), written);
        return Hashes.sha1(written.toString());
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isArray()) {
            out.append("array:").append(value.size()).append(':');
            value.forEach(element -> write(element, out));
        } else if (value.isObject()) {
            out.append("object:").append(value.size()).append(':');
            value.properties().forEach(field -> {
                out.append(field.getKey()).append(':');
                write(field.getValue(), out);
            });
        } else {
            out.append(scalar(value));
        }
    }

    private static String scalar(JsonNode value) {
        if (value.isMissingNode()) {
            return "Undefined";
        }
        if (value.isNull()) {
            return "Null";
        }
        if (value.isBoolean()) {
            return "bool:" + value.asBoolean();
        }
        if (value.isNumber()) {
            return "number:" + number(value);
        }
        return "string:" + value.asText().length() + ":" + value.asText();
    }

    /** JavaScript has one kind of number: 1.0 is 1. */
    private static String number(JsonNode value) {
        double number = value.doubleValue();
        boolean whole = value.isIntegralNumber() || number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? String.valueOf(value.longValue()) : value.asText();
    }
}
