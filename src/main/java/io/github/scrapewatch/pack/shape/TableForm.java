package io.github.scrapewatch.pack.shape;

import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A table with known keys; any other key is a problem. */
public record TableForm(Map<String, Form> keys, Set<String> required) implements Form {
    public TableForm {
        keys = Map.copyOf(keys);
        required = Set.copyOf(required);
    }

    public static TableForm empty() {
        return new TableForm(Map.of(), Set.of());
    }

    public TableForm required(String key, Form form) {
        Set<String> more = new LinkedHashSet<>(required);
        more.add(key);
        return new TableForm(with(key, form), more);
    }

    public TableForm optional(String key, Form form) {
        return new TableForm(with(key, form), required);
    }

    private Map<String, Form> with(String key, Form form) {
        Map<String, Form> more = new LinkedHashMap<>(keys);
        more.put(key, form);
        return more;
    }

    @Override
    public Stream<Problem> inspect(String name, Yaml value) {
        if (!(value instanceof Yaml.Table table)) {
            return Form.wrong(
                    value.location(), "'" + name + "' is " + value.kind() + ".", "Write a table: key: value.");
        }
        Stream<Problem> missing = required.stream()
                .filter(key -> !table.entries().containsKey(key))
                .sorted()
                .map(key -> new Problem(
                        Problem.Kind.MISSING_KEY,
                        table.location(),
                        "'" + path(name, key) + "' is missing.",
                        "Add it."));
        return Stream.concat(
                missing, table.entries().entrySet().stream().flatMap(it -> inspect(name, it.getKey(), it.getValue())));
    }

    private Stream<Problem> inspect(String name, String key, Yaml.Entry entry) {
        Form form = keys.get(key);
        return form == null
                ? Stream.of(new Problem(
                        Problem.Kind.UNKNOWN_KEY,
                        entry.key(),
                        "'" + path(name, key) + "' is no key of " + (name.isEmpty() ? "this file" : "'" + name + "'")
                                + ".",
                        Suggestion.among(keys.keySet(), key, "Remove it; schemas/ has the keys that are known.")))
                : form.inspect(path(name, key), entry.value());
    }

    private static String path(String name, String key) {
        return name.isEmpty() ? key : name + "." + key;
    }
}
