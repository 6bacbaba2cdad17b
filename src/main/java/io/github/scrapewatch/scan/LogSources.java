package io.github.scrapewatch.scan;

import io.github.scrapewatch.rawlog.RecordReader;
import io.github.scrapewatch.rawlog.UnreadableLogException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody has named on the command line: files, folders, standard input.
 *
 * @param repeated names of what was named before, under this name or another
 */
public record LogSources(List<LogSource> sources, List<String> repeated) {
    static final String STANDARD_INPUT = "standard input";
    private static final String DASH = "-";

    /** So many times as large logs are that are packed. */
    private static final int PACKED = 10;

    public LogSources {
        sources = List.copyOf(sources);
        repeated = List.copyOf(repeated);
    }

    /**
     * @param now the time of records of standard input that tell none
     * @throws UnreadableLogException where one cannot be opened
     */
    public static LogSources of(List<String> names, InputStream input, Instant now) {
        List<LogSource> sources = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            for (LogSource source : name.equals(DASH) ? List.of(standardInput(input, now)) : files(Path.of(name))) {
                if (seen.add(identity(source))) {
                    sources.add(source);
                } else {
                    repeated.add(source.name());
                }
            }
        }
        return new LogSources(sources, repeated);
    }

    /** Of the files, as far as that is known: of standard input nobody knows. */
    public long bytes() {
        return sources.stream()
                .flatMap(it -> it.file().stream())
                .mapToLong(LogSources::bytes)
                .sum();
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file) * (file.toString().endsWith(".gz") ? PACKED : 1);
        } catch (IOException e) {
            // Whoever reads it will complain.
            return 0;
        }
    }

    private static LogSource standardInput(InputStream input, Instant now) {
        return new LogSource(STANDARD_INPUT, Optional.empty(), now, () -> RecordReader.of(input, STANDARD_INPUT));
    }

    /** The file itself, or all files in a folder and in the folders in it but hidden ones. */
    private static List<LogSource> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(file(path));
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<LogSource> found = files.filter(it -> Files.isRegularFile(it) && !hidden(path.relativize(it)))
                    .sorted()
                    .map(LogSources::file)
                    .toList();
            if (found.isEmpty()) {
                throw new UnreadableLogException(path.toString(), "There is no file in this folder.", "Name another.");
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableLogException(
                    path.toString(), "The folder cannot be read (" + e.getMessage() + ").", "Check its permissions.");
        }
    }

    private static boolean hidden(Path path) {
        return Stream.iterate(path, it -> it != null, Path::getParent)
                .anyMatch(it -> it.getFileName().toString().startsWith("."));
    }

    private static LogSource file(Path path) {
        String name = path.toString();
        RecordReader.open(path, name).close();
        try {
            Instant written = Files.getLastModifiedTime(path).toInstant();
            return new LogSource(name, Optional.of(path), written, () -> RecordReader.open(path, name));
        } catch (IOException e) {
            throw new UnreadableLogException(
                    name, "The file cannot be read (" + e.getMessage() + ").", "Check its permissions.");
        }
    }

    private static String identity(LogSource source) {
        try {
            return source.file().isPresent() ? source.file().get().toRealPath().toString() : source.name();
        } catch (IOException e) {
            return source.name();
        }
    }
}
