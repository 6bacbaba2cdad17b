package io.github.scrapewatch.elastic.embedded;

import java.nio.file.Path;

/** Whether a start can use an archive. */
sealed interface ArchiveChoice {

    record Archive(Path file) implements ArchiveChoice {}

    record None(String because) implements ArchiveChoice {}
}
