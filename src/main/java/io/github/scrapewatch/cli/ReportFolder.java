package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code --out} names. A report is in it whole or not at all, whatever interrupts the writing. */
final class ReportFolder {
    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** Made now, so that a wrong name costs no time. */
    void create() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".scrapewatch", null));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** @param reports by the names of their files */
    void write(Map<String, String> reports) {
        Map<Path, Path> drafts = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, String> report : reports.entrySet()) {
                Path draft = Files.createTempFile(folder, "." + report.getKey(), null);
                drafts.put(draft, folder.resolve(report.getKey()));
                Files.writeString(draft, report.getValue(), StandardCharsets.UTF_8);
            }
            for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
                Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            drafts.keySet().forEach(ReportFolder::delete);
        }
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // The disk that made it fail may keep it; the report itself is not half there.
        }
    }

    private EngineException unwritable(IOException e) {
        return new EngineException(
                "The reports cannot be written to " + folder + " (" + e + ").", "Name another folder with --out.", e);
    }
}
