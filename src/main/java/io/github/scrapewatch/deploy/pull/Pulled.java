package io.github.scrapewatch.deploy.pull;

import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the files of a pack become.
 *
 * @param files what is in them then
 * @param lostComments that stood inside what has been replaced
 * @param notes what could not be taken over, and what has to be looked at
 */
public record Pulled(Map<Path, String> files, List<String> lostComments, List<String> notes) {
    public Pulled {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        lostComments = List.copyOf(lostComments);
        notes = List.copyOf(notes);
    }

    public void write() {
        files.forEach((file, content) -> {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, content);
            } catch (IOException e) {
                throw new EngineException(
                        file + " cannot be written (" + e + ").", "Check its permissions, and run the command again.");
            }
        });
    }
}
