package io.github.scrapewatch.export.files;

import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that an export goes into. It is new, empty, or holds an earlier export, whose files are then replaced; anything else is
 * left alone. The checksums are written last: where they are, and agree, the export is whole.
 */
public final class ExportFolder {
    private final Path folder;

    public ExportFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the files and their checksums. */
    public List<Artefact> write(List<Artefact> files) {
        List<Artefact> all = new ArrayList<>(files);
        all.add(Checksums.of(files));
        try {
            clear();
            for (Artefact file : all) {
                write(file);
            }
            return all;
        } catch (IOException e) {
            throw new EngineException(
                    "The export cannot be written (" + e + ").", "Check the folder " + folder + ".", e);
        }
    }

    private void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Path sums = folder.resolve(Checksums.NAME);
        if (Files.isRegularFile(sums)) {
            List<String> earlier = Checksums.paths(Files.readString(sums));
            Files.delete(sums);
            for (String path : earlier) {
                delete(folder.resolve(path).normalize());
            }
        } else if (!Files.isDirectory(folder) || !isEmpty()) {
            throw new EngineException(
                    folder + " is no empty folder, and no earlier export either.", "Name another: --out DIR.");
        }
    }

    /** Only what lies below, whatever the earlier checksums say. */
    private void delete(Path file) throws IOException {
        if (file.startsWith(folder.normalize())) {
            Files.deleteIfExists(file);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void write(Artefact file) throws IOException {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.write(path, file.content());
        if (file.executable()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
