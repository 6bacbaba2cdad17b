package io.github.scrapewatch.pack;

import io.github.scrapewatch.pack.shape.Suggestion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields that the pipelines of the pack emit, and how the templates map them: {@code ingest-pipelines/fields.contract.txt}, one
 * line each, with what two spaces separate.
 *
 * @param mappings by name of the field
 */
public record FieldContract(Map<String, String> mappings) {
    public static final String UNMAPPED = "not mapped";

    public FieldContract {
        mappings = new TreeMap<>(mappings);
    }

    static FieldContract parse(String text) {
        Map<String, String> mappings = new TreeMap<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" {2,}"))
                .filter(columns -> columns.length == 3)
                .forEach(columns -> mappings.put(columns[0], columns[2]));
        return new FieldContract(mappings);
    }

    /** The type of a field, or of the flattened object that it is in; empty where no pipeline emits it. */
    public Optional<String> mapping(String field) {
        String name = field;
        while (!mappings.containsKey(name)) {
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(0, dot);
        }
        String type = mappings.get(name);
        return name.equals(field) || type.equals("flattened") ? Optional.of(type) : Optional.empty();
    }

    public String suggestion(String field) {
        return Suggestion.among(mappings.keySet(), field, "Look it up in ingest-pipelines/fields.contract.txt.");
    }
}
