package io.github.scrapewatch.temporary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Removes folders that somebody may still be writing into. */
public final class Folders {
    private static final int ATTEMPTS = 100;
    private static final long PAUSE = 10;

    private Folders() {}

    /** Whoever is interrupted while writing may write one file more, also when the folder was gone already. */
    public static void delete(Path folder) {
        int absent = 0;
        for (int attempt = 0; attempt < ATTEMPTS && absent < 2; attempt++) {
            try (Stream<Path> paths = Files.walk(folder)) {
                absent = 0;
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (NoSuchFileException e) {
                absent++;
            } catch (IOException | UncheckedIOException e) {
                // Next attempt.
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
