package io.github.scrapewatch.rawlog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the line that begins at an offset, which is all that a document knows of its place. */
public final class LinePlace {
    private static final int CHUNK = 1 << 16;

    private LinePlace() {}

    /** @param offset in bytes of the uncompressed file, as {@link RawRecord#offset()} has it */
    public static long line(Path file, long offset) {
        try (InputStream content = RecordReader.plain(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] chunk = new byte[CHUNK];
            long line = 1;
            for (long left = offset; left > 0; ) {
                int count = content.read(chunk, 0, (int) Math.min(left, CHUNK));
                if (count < 0) {
                    break;
                }
                for (int i = 0; i < count; i++) {
                    line += chunk[i] == '\n' ? 1 : 0;
                }
                left -= count;
            }
            return line;
        } catch (IOException e) {
            throw new UnreadableLogException(
                    file.toString(), "The file cannot be read again (" + e.getMessage() + ").", "Leave it in place.");
        }
    }
}
