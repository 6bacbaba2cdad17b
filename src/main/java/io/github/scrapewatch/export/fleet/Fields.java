package io.github.scrapewatch.export.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.export.files.Artefact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Mappings as Fleet has them: a flat list of fields with what it knows of each. Types are written out and not left to a copy of ECS,
 * which only a build with Elastic's own tools could look them up in.
 */
final class Fields {
    private static final Set<String> KNOWN = Set.of("type", "value", "ignore_above", "index", "doc_values");

    private final Map<String, String> meanings;
    private final Map<String, ObjectNode> fields = new TreeMap<>();

    Fields(JsonNode properties, Map<String, String> meanings) {
        this.meanings = meanings;
        flatten("", properties);
    }

    List<Artefact> files() {
        ArrayNode base = Json.array();
        ArrayNode ours = Json.array();
        ArrayNode ecs = Json.array();
        fields.forEach((name, field) -> {
            boolean ofAll = name.equals("@timestamp") || name.startsWith("data_stream.");
            (ofAll ? base : name.startsWith("confluence.") ? ours : ecs).add(field);
        });
        return List.of(
                Artefact.yaml("fields/base-fields.yml", base),
                Artefact.yaml("fields/ecs.yml", ecs),
                Artefact.yaml("fields/fields.yml", ours));
    }

    private void flatten(String path, JsonNode properties) {
        properties.properties().forEach(entry -> {
            String name = path + entry.getKey();
            JsonNode mapping = entry.getValue();
            if (mapping.has("type")) {
                fields.put(name, field(name, mapping));
            }
            flatten(name + ".", mapping.path("properties"));
        });
    }

    private ObjectNode field(String name, JsonNode mapping) {
        ObjectNode field = Json.object("name", name);
        mapping.properties().stream()
                .filter(it -> KNOWN.contains(it.getKey()))
                .forEach(it -> field.set(it.getKey(), it.getValue()));
        if (meanings.containsKey(name)) {
            field.put("description", meanings.get(name));
        }
        return field;
    }
}
