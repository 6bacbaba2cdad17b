package io.github.scrapewatch.broken;

import io.github.scrapewatch.cli.Commands;
import io.github.scrapewatch.cli.Console;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.support.TestPlaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a pack that is broken on purpose. */
record BrokenPack(Path folder) {
    private static final Path PACKS = TestPlaces.ROOT.resolve("src/test/packs");
    private static final String GENERATED = "generate.txt";

    static List<String> names() throws IOException {
        return names("broken-");
    }

    static List<String> names(String prefix) throws IOException {
        try (Stream<Path> packs = Files.list(PACKS)) {
            return packs.map(it -> it.getFileName().toString())
                    .filter(it -> it.startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    static BrokenPack copied(String name, Path into) throws IOException {
        copy(PACKS.resolve(name), into);
        if (Files.exists(into.resolve(GENERATED))) {
            for (String line : Files.readAllLines(into.resolve(GENERATED))) {
                String[] words = line.split(" ");
                Files.writeString(into.resolve(words[0]), "# Large.\n".repeat(Integer.parseInt(words[1]) / 9));
            }
        }
        return new BrokenPack(into);
    }

    /** And a part of another pack. */
    BrokenPack with(Path other, String part) throws IOException {
        copy(other.resolve(part), folder.resolve(part));
        return this;
    }

    private static void copy(Path source, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = into.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    static Path expectation(String name, String file) {
        return PACKS.resolve(name).resolve(file);
    }

    /** What {@code scrapewatch check} prints, with names of files as they are in the pack, and how it ends. */
    String check(Engines engines, String... options) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(List.of(options));
        arguments.add(folder.toString());
        return run(engines, TestPlaces.ROOT, OutputStream.nullOutputStream(), arguments);
    }

    /** What {@code scrapewatch verify} says and prints in this pack, and how it ends. */
    String verify(Engines engines) {
        ByteArrayOutputStream narrated = new ByteArrayOutputStream();
        String printed = run(engines, folder, narrated, List.of("verify"));
        return named(narrated)
                + printed.replaceFirst("scrapewatch .*on Elasticsearch .*", "scrapewatch on Elasticsearch");
    }

    private String run(Engines engines, Path root, OutputStream narration, List<String> arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(narration, true, StandardCharsets.UTF_8));
        Commands.Surroundings surroundings = new Commands.Surroundings(
                root, InputStream.nullInputStream(), Instant.parse("2026-06-15T10:00:00Z"), () -> 0);
        int exit = Commands.line(console, new Commands.Places(engines, null), null, surroundings)
                .execute(arguments.toArray(String[]::new));
        return named(printed) + "exit " + exit + "\n";
    }

    private String named(ByteArrayOutputStream text) {
        return text.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
