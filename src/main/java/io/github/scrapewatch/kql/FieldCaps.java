package io.github.scrapewatch.kql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields that {@code _field_caps} tells of: the same answer that Kibana compiles against. */
public final class FieldCaps {
    private static final Set<String> HOLDERS = Set.of("object", "nested");

    private FieldCaps() {}

    /**
     * What to ask for: every name in the query, and the objects around it, which tell what is nested. Globs go as they are.
     */
    public static Set<String> request(Kql query) {
        Set<String> names = new TreeSet<>();
        for (FieldUse use : query.fieldUses()) {
            names.add(use.field().text());
            names.addAll(parents(use.field().text()));
        }
        return names;
    }

    /** The whole answer, with its {@code fields}. */
    public static Fields read(JsonNode answer) {
        JsonNode fields = answer.path("fields");
        return Fields.of(fields.properties().stream()
                .filter(field -> !types(field.getValue()).isEmpty())
                .map(field ->
                        new MappedField(field.getKey(), types(field.getValue()), nestedPath(field.getKey(), fields)))
                .toList());
    }

    private static Set<String> types(JsonNode types) {
        return types.properties().stream()
                .filter(type ->
                        !HOLDERS.contains(type.getKey()) && !type.getKey().equals("unmapped"))
                .filter(type -> !type.getValue().path("metadata_field").asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The innermost. */
    private static Optional<String> nestedPath(String name, JsonNode fields) {
        return parents(name).stream()
                .filter(parent -> fields.path(parent).has("nested"))
                .findFirst();
    }

    /** From the innermost to the outermost. */
    private static List<String> parents(String name) {
        List<String> parents = new ArrayList<>();
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            parents.add(name.substring(0, dot));
        }
        return parents;
    }
}
