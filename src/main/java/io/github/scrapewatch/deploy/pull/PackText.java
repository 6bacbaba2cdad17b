package io.github.scrapewatch.deploy.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.pack.yaml.YamlText;
import io.github.scrapewatch.pack.yaml.YamlWriter;
import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The files of a pack as they will be; nothing is written before all of them are known. */
final class PackText {
    private final Map<Path, YamlText> changed = new LinkedHashMap<>();
    private final Map<Path, String> added = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** @throws IllegalArgumentException where the change has no place in the file */
    void change(Path file, UnaryOperator<YamlText> change) {
        YamlText before = yaml(file);
        YamlText after = change.apply(before);
        if (!after.equals(before)) {
            changed.put(file, after);
        }
    }

    YamlText yaml(Path file) {
        YamlText known = changed.get(file);
        return known == null ? YamlText.of(file.toString(), bytes(file)) : known;
    }

    void add(Path file, JsonNode content) {
        add(file, YamlWriter.write(content));
    }

    void add(Path file, String content) {
        added.put(file, content);
        notes.add(file + " is new.");
    }

    void replace(Path file, String content) {
        added.put(file, content);
    }

    /** That is not taken yet: {@code name.yml}, or {@code name-2.yml}. */
    Path free(Path folder, String name, String ending) {
        Path file = folder.resolve(name + ending);
        for (int i = 2; Files.exists(file) || added.containsKey(file); i++) {
            file = folder.resolve(name + "-" + i + ending);
        }
        return file;
    }

    void note(String note) {
        notes.add(note);
    }

    Pulled pulled() {
        Map<Path, String> files = new LinkedHashMap<>(added);
        List<String> lost = new ArrayList<>();
        changed.forEach((file, text) -> {
            files.put(file, text.text());
            lost.addAll(text.lost());
        });
        return new Pulled(files, lost, List.copyOf(notes));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableException(
                    new SourceLocation(file.toString(), 1, 1), "The file cannot be read (" + e + ").", "Check it.");
        }
    }
}
