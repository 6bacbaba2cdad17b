package io.github.scrapewatch.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Git as a program, in a folder. It is asked only, and writes nothing. */
record Git(Path folder) {

    /** What it said, and whether it could do what it was asked. */
    record Answer(boolean good, String text, String complaint) {}

    Answer ask(String... arguments) {
        try {
            Process process = start(arguments).start();
            process.getOutputStream().close();
            CompletableFuture<String> complaint =
                    CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), Git::inBackground);
            String text = text(process.getInputStream());
            boolean good = process.waitFor() == 0;
            return new Answer(good, text, complaint.join().strip());
        } catch (IOException | UncheckedIOException e) {
            throw new GitException("There is no Git here (" + e.getMessage() + ").", "Install it.");
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    ProcessBuilder start(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", folder.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        // Not even the index is refreshed.
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        return builder;
    }

    static GitException interrupted() {
        Thread.currentThread().interrupt();
        return new GitException("Git was interrupted.", "Run the command again.");
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "git-complaints");
        thread.setDaemon(true);
        thread.start();
    }
}
