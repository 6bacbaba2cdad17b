package io.github.scrapewatch.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A pack that somebody works on: all rules of this repository, and one attack in which several of them fire. */
public record WorkedOn(Path folder) {
    public static final String SCENARIO = "fixtures/attack/conf-thief/scenario.yml";

    public static WorkedOn in(Path folder) {
        try {
            for (String part : List.of("rules", "exceptions", "ingest-pipelines", "fixtures/people.yml", SCENARIO)) {
                copy(TestPlaces.ROOT.resolve(part), folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkedOn(folder);
    }

    private static void copy(Path part, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(TestPlaces.ROOT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    public void replace(String file, String old, String now) {
        try {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).contains(old);
            Files.writeString(folder.resolve(file), text.replace(old, now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
