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

/** The types that the Elastic Common Schema gives to fields. */
final class EcsTypes {
    static final EcsTypes KNOWN = read("ecs-types.txt");

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> objects = new HashSet<>();

    private EcsTypes() {}

    private static EcsTypes read(String resource) {
        EcsTypes known = new EcsTypes();
        try (InputStream file = EcsTypes.class.getResourceAsStream(resource)) {
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

    boolean isObject(String path) {
        return objects.contains(path);
    }
}
