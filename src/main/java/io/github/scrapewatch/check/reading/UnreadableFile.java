package io.github.scrapewatch.check.reading;

import io.github.scrapewatch.pack.shape.Problem;

final class UnreadableFile extends ReadingCheck {
    UnreadableFile() {
        super(Problem.Kind.UNREADABLE, "CR001", "unreadable-file", "Every file can be read.");
    }
}
