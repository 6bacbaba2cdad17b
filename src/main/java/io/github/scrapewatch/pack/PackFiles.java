package io.github.scrapewatch.pack;

import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which files of a folder are of which kind; always in the same order. */
final class PackFiles {
    private PackFiles() {}

    /** Those of a folder of a pack, which need not be there. */
    static List<Path> yamlIn(Path folder) {
        return Files.isDirectory(folder) ? yaml(folder) : List.of();
    }

    /** A file itself, or the YAML files of a folder and of the folders in it. */
    static List<Path> yaml(Path path) {
        if (Files.isDirectory(path)) {
            return files(path).stream()
                    .filter(it -> it.getFileName().toString().matches(".*\\.ya?ml"))
                    .toList();
        }
        return List.of(path);
    }

    /** Undecodable bytes are replaced: raw logs may hold anything. */
    static List<TextFile> texts(Path folder) {
        return Files.isDirectory(folder)
                ? files(folder).stream().map(PackFiles::text).toList()
                : List.of();
    }

    static boolean isIn(String folder, Path path) {
        return StreamSupport.stream(path.toAbsolutePath().normalize().spliterator(), false)
                .anyMatch(it -> it.toString().equals(folder));
    }

    static TextFile text(Path file) {
        try {
            return new TextFile(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder, e);
        }
    }

    private static UnreadableException unreadable(Path path, Exception e) {
        return new UnreadableException(
                new SourceLocation(path.toString(), 1, 1),
                "This cannot be read (" + e + ").",
                "Check its permissions.");
    }
}
