package io.github.scrapewatch.engine.detection.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of fields, by their names. */
final class FieldTypes {
    /** Those of the Elastic Common Schema. */
    static final FieldTypes COMMON = read("ecs-types.txt");
    /** Those that Kibana adds to an event to make an alert of it. */
    static final FieldTypes ALERT = read("alert-types.txt");

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> objects = new HashSet<>();

    private FieldTypes() {}

    private static FieldTypes read(String resource) {
        FieldTypes known = new FieldTypes();
        try (InputStream file = FieldTypes.class.getResourceAsStream(resource)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(known::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private void add(String line) {
        String[] words = line.split("[: ]+");
        for (int i = 1; i < words.length; i++) {
            types.put(words[i], words[0]);
            for (int dot = words[i].indexOf('.'); dot > 0; dot = words[i].indexOf('.', dot + 1)) {
                objects.add(words[i].substring(0, dot));
            }
        }
    }

    Optional<String> typeOf(String path) {
        return Optional.ofNullable(types.get(path));
    }

    Map<String, String> all() {
        return Map.copyOf(types);
    }

    boolean isObject(String path) {
        return objects.contains(path);
    }
}
