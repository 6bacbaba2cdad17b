package io.github.scrapewatch.git;

import io.github.scrapewatch.temporary.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files as they were at a commit, in a temporary folder that goes with this, or with the program, however that ends. */
public final class Snapshot implements AutoCloseable {
    private static final String PREFIX = "scrapewatch-diff-";

    private final Path folder;
    private final List<String> leftOut;
    private final Thread lastResort;

    private Snapshot(Path folder, List<String> leftOut, Thread lastResort) {
        this.folder = folder;
        this.leftOut = leftOut;
        this.lastResort = lastResort;
    }

    static Snapshot of(Git git, Commit commit, List<String> parts) {
        Path folder = create();
        Thread lastResort = new Thread(() -> Folders.delete(folder), "remove-snapshot");
        Runtime.getRuntime().addShutdownHook(lastResort);
        try {
            return new Snapshot(folder, List.copyOf(new TreeFiles(git, commit).write(parts, folder)), lastResort);
        } catch (RuntimeException e) {
            Runtime.getRuntime().removeShutdownHook(lastResort);
            Folders.delete(folder);
            throw e;
        }
    }

    public Path folder() {
        return folder;
    }

    /** What is in the commit and not in the folder, such as symbolic links, and why. */
    public List<String> leftOut() {
        return leftOut;
    }

    private static Path create() {
        try {
            return Files.createTempDirectory(PREFIX);
        } catch (IOException e) {
            throw new GitException(
                    "There is no temporary folder for the files of a commit (" + e + ").",
                    "Set TMPDIR to a folder that you may write to.");
        }
    }

    @Override
    public void close() {
        Folders.delete(folder);
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook finds nothing left to do.
        }
    }
}
