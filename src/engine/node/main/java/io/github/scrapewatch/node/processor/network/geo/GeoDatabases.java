package io.github.scrapewatch.node.processor.network.geo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The databases in one folder. Each is opened once, when the first processor asks for it, and stays open. */
public final class GeoDatabases {
    private final Path folder;
    private final Map<Path, GeoDatabase> opened = new ConcurrentHashMap<>();

    private GeoDatabases(Path folder) {
        this.folder = folder;
    }

    /** An empty name is no folder at all. */
    public static GeoDatabases in(String folder) {
        return new GeoDatabases(
                folder.isEmpty() ? null : Path.of(folder).toAbsolutePath().normalize());
    }

    Optional<GeoDatabase> find(String file) {
        if (folder == null) {
            return Optional.empty();
        }
        Path path = folder.resolve(file).normalize();
        // The name comes from a pipeline, which has no business outside the folder.
        if (!folder.equals(path.getParent()) || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        return Optional.of(opened.computeIfAbsent(path, GeoDatabase::open));
    }
}
