package io.github.scrapewatch.elastic.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a JVM really did with the archive it was given: by its own log, because it ignores one that does not fit in silence. */
record ArchiveUse(boolean inUse, String words) {
    private static final String LOG = "archive.log";
    private static final String MAPPED = "Mapped dynamic region";

    static String[] flags(Path home, Path archive) {
        return new String[] {"-XX:SharedArchiveFile=" + archive, "-Xlog:cds=info:file=" + home.resolve(LOG)};
    }

    static ArchiveUse none(String because) {
        return new ArchiveUse(false, because);
    }

    static ArchiveUse observed(Path home, Path archive) {
        try {
            if (Files.readString(home.resolve(LOG)).contains(MAPPED)) {
                return new ArchiveUse(true, archive + ", " + (Files.size(archive) >> 20) + " MB");
            }
            return none("the JVM did not map " + archive);
        } catch (IOException e) {
            return none("the JVM does not tell: " + e);
        }
    }
}
