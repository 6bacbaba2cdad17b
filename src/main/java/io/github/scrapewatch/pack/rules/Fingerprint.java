package io.github.scrapewatch.pack.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.detection.alert.Hashes;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells whether two texts are the same rule: what Kibana would get of it with the default of each parameter, whatever the profile. Its
 * own version does not count, nor do comments, the order of keys, and what the {@code pack} block says beside parameters.
 */
final class Fingerprint {
    private static final Set<String> NOT_COUNTED = Set.of("version", "pack");

    private Fingerprint() {}

    static String of(Yaml.Table written, Map<String, Parameter> parameters) {
        Map<String, Yaml> defaults = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> defaults.put(name, parameter.defaultValue()));
        JsonNode rule = new Expansion(defaults).rule(written).json();
        return Hashes.sha256(sorted(((ObjectNode) rule).without(NOT_COUNTED)).toString());
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = Json.object();
            TreeSet<String> keys = new TreeSet<>();
            node.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> sorted.set(key, sorted(node.get(key))));
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode elements = Json.array();
            node.forEach(it -> elements.add(sorted(it)));
            return elements;
        }
        return node;
    }
}
