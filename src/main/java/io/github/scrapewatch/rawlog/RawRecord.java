package io.github.scrapewatch.rawlog;

import java.util.OptionalLong;

/**
 * One record as its source wrote it.
 *
 * @param line where it begins, counted from 1
 * @param offset of its first byte in the (uncompressed) file; empty for a record out of an API answer, where the place says nothing:
 *     the next page may hold the same record elsewhere
 */
public record RawRecord(String file, long line, OptionalLong offset, Shape shape, String text) {

    /** What a record looks like from outside. */
    public enum Shape {
        /** A JSON object, whole or broken. */
        JSON,
        /** One row of a CSV file that begins with a header; the header itself is no record. */
        TABLE_ROW,
        LINE
    }

    public String location() {
        return file + ":" + line;
    }
}
