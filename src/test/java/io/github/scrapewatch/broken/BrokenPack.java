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
        try (Stream<Path> packs = Files.list(PACKS)) {
            return packs.map(it -> it.getFileName().toString())
                    .filter(it -> it.startsWith("broken-"))
                    .sorted()
                    .toList();
        }
    }

    static BrokenPack copied(String name, Path into) throws IOException {
        Path source = PACKS.resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = into.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        if (Files.exists(into.resolve(GENERATED))) {
            for (String line : Files.readAllLines(into.resolve(GENERATED))) {
                String[] words = line.split(" ");
                Files.writeString(into.resolve(words[0]), "# Large.\n".repeat(Integer.parseInt(words[1]) / 9));
            }
        }
        return new BrokenPack(into);
    }

    static Path expectation(String name, String file) {
        return PACKS.resolve(name).resolve(file);
    }

    /** What {@code scrapewatch check} prints, with names of files as they are in the pack, and how it ends. */
    String check(Engines engines, String... options) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream results = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Console console =
                new Console(results, new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(List.of(options));
        arguments.add(folder.toString());
        int exit = Commands.line(console, new Commands.Places(engines, null), null, surroundings())
                .execute(arguments.toArray(String[]::new));
        return printed.toString(StandardCharsets.UTF_8).replace(folder + "/", "") + "exit " + exit + "\n";
    }

    private static Commands.Surroundings surroundings() {
        return new Commands.Surroundings(
                TestPlaces.ROOT, InputStream.nullInputStream(), Instant.parse("2026-06-15T10:00:00Z"), () -> 0);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
