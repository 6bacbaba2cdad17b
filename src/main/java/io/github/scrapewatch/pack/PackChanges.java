package io.github.scrapewatch.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which files of a pack have been saved since somebody looked last. */
public final class PackChanges {
    /** What a pack is made of, whose files somebody writes. */
    public static final List<String> PARTS =
            List.of("rules", "exceptions", "profiles", "fixtures", "ingest-pipelines", "identities.yml");

    private final Path root;
    private Map<Path, Stamp> known;

    private record Stamp(long modified, long size) {}

    /** Looks for the first time. */
    public PackChanges(Path root) {
        this.root = root;
        this.known = stamps();
    }

    /** Seen from the root; those too that came or went. */
    public Set<Path> sinceLastLook() {
        Map<Path, Stamp> now = stamps();
        Set<Path> changed = Stream.concat(now.keySet().stream(), known.keySet().stream())
                .filter(it -> !Objects.equals(now.get(it), known.get(it)))
                .collect(Collectors.toCollection(TreeSet::new));
        known = now;
        return changed;
    }

    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new TreeMap<>();
        for (String part : PARTS) {
            Path path = root.resolve(part);
            if (Files.exists(path)) {
                stamp(path, stamps);
            }
        }
        return stamps;
    }

    private void stamp(Path path, Map<Path, Stamp> stamps) {
        try (Stream<Path> files = Files.walk(path)) {
            files.forEach(it -> {
                try {
                    BasicFileAttributes attributes = Files.readAttributes(it, BasicFileAttributes.class);
                    if (attributes.isRegularFile()) {
                        stamps.put(
                                root.relativize(it),
                                new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()));
                    }
                } catch (IOException e) {
                    // It went while we looked: an editor that saves by renaming. The next look finds what came of it.
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // A folder that is just being replaced; the next look sees it.
        }
    }
}
