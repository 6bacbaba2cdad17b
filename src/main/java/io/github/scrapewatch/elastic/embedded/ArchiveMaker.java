package io.github.scrapewatch.elastic.embedded;

import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes a start-up archive by letting an engine do a bit of everything and end in an orderly way. */
final class ArchiveMaker {
    private static final long BYTES_NEEDED = 300L << 20;

    private final EngineFolders folders;
    private final Supplier<JavaCommand> command;
    private final Consumer<String> narration;

    ArchiveMaker(EngineFolders folders, Supplier<JavaCommand> command, Consumer<String> narration) {
        this.folders = folders;
        this.command = command;
        this.narration = narration;
    }

    /** The archive, made if need be. A start works without one, so what stands in the way is no failure. */
    ArchiveChoice choose(StartupArchive archive) {
        try {
            return archive.find().<ArchiveChoice>map(ArchiveChoice.Archive::new).orElseGet(() -> make(archive));
        } catch (IOException e) {
            return new ArchiveChoice.None("cannot be read: " + e);
        }
    }

    private ArchiveChoice make(StartupArchive archive) {
        try (FileChannel channel =
                        FileChannel.open(archive.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return new ArchiveChoice.None("another scrapewatch is making it at this moment");
            }
            return makeLocked(archive);
        } catch (OverlappingFileLockException e) {
            return new ArchiveChoice.None("another engine of this process is making it at this moment");
        } catch (IOException | EngineException e) {
            return new ArchiveChoice.None("could not be made: " + e.getMessage());
        }
    }

    private ArchiveChoice makeLocked(StartupArchive archive) throws IOException {
        Path draft = archive.draft();
        if (Files.getFileStore(draft.getParent()).getUsableSpace() < BYTES_NEEDED) {
            return new ArchiveChoice.None("needs 300 MB in " + draft.getParent() + ", and less is free");
        }
        narration.accept("Preparing the engine for fast starts (once for this build and this Java, about 15 s)");
        try {
            train(draft);
            return Files.exists(draft)
                    ? new ArchiveChoice.Archive(archive.adopt(draft))
                    : new ArchiveChoice.None("this Java did not write one");
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void train(Path draft) throws IOException {
        EngineProcess engine = EngineProcess.start(
                command.get().with("-XX:ArchiveClassesAtExit=" + draft), folders.create(), List.of());
        try {
            Training.run(engine.ready().uri());
        } finally {
            engine.closeOrderly();
        }
    }
}
