package io.github.scrapewatch.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Ties this process to the one that holds the other end of its standard input. */
final class Lifeline {
    private static final int DELETE_ATTEMPTS = 100;
    private static final long DELETE_PAUSE = 10;

    private final Thread thread;

    private Lifeline(Thread thread) {
        this.thread = thread;
    }

    static Lifeline on(InputStream input, Path home) {
        // Not a daemon: all threads of the node are, and something has to keep the process alive.
        Thread thread = new Thread(() -> watch(input, home), "lifeline");
        thread.start();
        return new Lifeline(thread);
    }

    void await() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void watch(InputStream input, Path home) {
        if (awaitEnd(input)) {
            System.exit(0);
        }
        delete(home);
        Runtime.getRuntime().halt(0);
    }

    /** Returns true for the word, false for the end of input. */
    private static boolean awaitEnd(InputStream input) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.equals("exit")) {
                    return true;
                }
            }
        } catch (IOException e) {
            // A broken pipe is an end like any other.
        }
        return false;
    }

    /** The node may still be starting or writing, so a folder can fill again while it is being emptied, and even after that. */
    private static void delete(Path home) {
        int absent = 0;
        for (int attempt = 0; attempt < DELETE_ATTEMPTS && absent < 2; attempt++) {
            try (Stream<Path> paths = Files.walk(home)) {
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
            Thread.sleep(DELETE_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
