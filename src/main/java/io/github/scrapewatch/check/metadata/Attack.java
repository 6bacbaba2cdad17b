package io.github.scrapewatch.check.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tactics and techniques that rules about a wiki may name, as ATT&CK 18 has them. */
final class Attack {
    private static final String SITE = "https://attack.mitre.org/";
    private static final Map<String, Entry> ENTRIES = read();

    private Attack() {}

    /** @param tactics empty for a tactic */
    record Entry(String id, String name, List<String> tactics) {
        String url() {
            return SITE + (id.startsWith("TA") ? "tactics/" : "techniques/") + id.replace('.', '/') + "/";
        }
    }

    static Optional<Entry> find(String id) {
        return Optional.ofNullable(ENTRIES.get(id));
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new HashMap<>();
        try (InputStream table = Attack.class.getResourceAsStream("attack.txt")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .forEach(it -> entries.put(
                            it[0], new Entry(it[0], it[1], it.length > 2 ? List.of(it[2].split(" ")) : List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(entries);
    }
}
