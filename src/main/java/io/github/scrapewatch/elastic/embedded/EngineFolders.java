package io.github.scrapewatch.elastic.embedded;

import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.temporary.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The temporary folders that engines live in: made, removed, and swept up where nobody was left to remove them. */
final class EngineFolders {
    private static final String PREFIX = "scrapewatch-engine-";
    private static final String OWNER = "owner";

    private final Path parent;
    private final long bytesNeeded;

    EngineFolders(Path parent, long bytesNeeded) {
        this.parent = parent;
        this.bytesNeeded = bytesNeeded;
    }

    Path create() {
        sweep();
        try {
            requireSpace();
            Path folder = Files.createTempDirectory(parent, PREFIX);
            Files.writeString(folder.resolve(OWNER), owner(ProcessHandle.current()));
            return folder;
        } catch (IOException e) {
            throw new EngineException(
                    "The engine needs a temporary folder in " + parent + " and cannot make one (" + e + ").",
                    "Set TMPDIR to a folder that you may write to.",
                    e);
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(parent).getUsableSpace();
        if (free < bytesNeeded) {
            throw new EngineException(
                    "The engine needs " + (bytesNeeded >> 20) + " MB in " + parent + ", and " + (free >> 20)
                            + " MB are free.",
                    "Free some, or set TMPDIR to a folder on another disk.");
        }
    }

    /** Removes the folders whose engine and harness were both killed before either could. */
    private void sweep() {
        try (Stream<Path> folders = Files.list(parent)) {
            folders.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .filter(EngineFolders::isAbandoned)
                    .forEach(Folders::delete);
        } catch (IOException | UncheckedIOException e) {
            // create() will say what is wrong with the folder, if anything is.
        }
    }

    private static boolean isAbandoned(Path folder) {
        try {
            List<String> owner = Files.readAllLines(folder.resolve(OWNER));
            return owner.get(2).equals(world())
                    && ProcessHandle.of(Long.parseLong(owner.get(0)))
                            .filter(process -> owner(process).equals(String.join("\n", owner)))
                            .isEmpty();
        } catch (IOException | RuntimeException e) {
            // Being made this moment, or another user's: not ours to judge.
            return false;
        }
    }

    /** The start time tells a process from a later one of the same number. */
    private static String owner(ProcessHandle process) {
        return process.pid() + "\n"
                + process.info().startInstant().map(Object::toString).orElse("") + "\n" + world();
    }

    /** On Linux, the space of process numbers: a container that shares the folder with us has numbers of its own. */
    private static String world() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException e) {
            return "this machine";
        }
    }
}
