package io.github.scrapewatch.scan;

import io.github.scrapewatch.rawlog.LinePlace;
import io.github.scrapewatch.rawlog.RecordReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something to read records from.
 *
 * @param name as it is called in documents and messages
 * @param file empty for what can be read once only
 * @param written when it was last written to: the time of records that tell none
 */
public record LogSource(String name, Optional<Path> file, Instant written, Supplier<RecordReader> opener) {

    RecordReader open() {
        return opener.get();
    }

    /** As an editor would find it. */
    String place(long offset) {
        return file.map(it -> name + ":" + LinePlace.line(it, offset)).orElseGet(() -> name + ", byte " + offset);
    }
}
