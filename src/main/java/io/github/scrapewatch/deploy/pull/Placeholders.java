package io.github.scrapewatch.deploy.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.engine.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a rule with parameters in it, and the values that they must have had to make another text of it. */
record Placeholders(String written) {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");

    boolean areThere() {
        return PLACE.matcher(written).find();
    }

    /** By name of the parameter; empty where the text around the parameters is another. */
    Optional<Map<String, JsonNode>> values(JsonNode filled) {
        Matcher whole = PLACE.matcher(written);
        if (whole.matches()) {
            return Optional.of(Map.of(whole.group(1), filled));
        }
        return filled.isTextual() ? inside(filled.textValue()) : Optional.empty();
    }

    private Optional<Map<String, JsonNode>> inside(String filled) {
        StringBuilder pattern = new StringBuilder();
        Map<String, Integer> groups = new LinkedHashMap<>();
        Matcher place = PLACE.matcher(written);
        int end = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(written.substring(end, place.start())));
            Integer known = groups.get(place.group(1));
            // What has a value already has the same one everywhere.
            pattern.append(known == null ? "(.+?)" : "\\" + known);
            groups.putIfAbsent(place.group(1), groups.size() + 1);
            end = place.end();
        }
        pattern.append(Pattern.quote(written.substring(end)));
        Matcher match = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(filled);
        if (!match.matches()) {
            return Optional.empty();
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        groups.forEach((name, group) -> values.put(name, Json.value(match.group(group))));
        return Optional.of(values);
    }

    /** The value in the kind that the parameter has: a number stays one. */
    static Optional<JsonNode> like(JsonNode model, JsonNode value) {
        if (!model.isNumber() || !value.isTextual()) {
            return model.getNodeType() == value.getNodeType() ? Optional.of(value) : Optional.empty();
        }
        try {
            return Optional.of(Json.value(Long.parseLong(value.textValue())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
