package io.github.scrapewatch.cli;

import java.nio.file.Path;

/** Paths as one would type them, so that a terminal can open what a message names. */
final class TypedPath {
    private TypedPath() {}

    static Path of(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }
}
