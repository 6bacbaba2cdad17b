package io.github.scrapewatch.rawlog;

import io.github.scrapewatch.rawlog.RawRecord.Shape;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The records of one file, plain or gzip, one after the other; only one is held at a time. */
public final class RecordReader implements Iterator<RawRecord>, AutoCloseable {
    private static final int GZIP_MAGIC = 0x8b1f;

    private final String file;
    private final InputStream in;
    private final Utf8 utf8 = new Utf8();
    private final RecordScanner scanner;
    private boolean begun;
    private RawRecord next;

    private RecordReader(String file, InputStream in) {
        this.file = file;
        this.in = in;
        this.scanner = new RecordScanner(new Bytes(in));
    }

    /** @param name how the file is called in records and messages */
    public static RecordReader open(Path path, String name) {
        if (Files.isDirectory(path)) {
            throw new UnreadableLogException(name, "This is a folder.", "Name the files in it.");
        }
        try {
            return of(Files.newInputStream(path), name);
        } catch (IOException e) {
            throw new UnreadableLogException(
                    name, "The file cannot be read (" + e + ").", "Check its name and permissions.");
        }
    }

    /** Closes the stream when it is closed. */
    public static RecordReader of(InputStream content, String name) {
        try {
            return new RecordReader(name, plain(new BufferedInputStream(content)));
        } catch (IOException e) {
            throw broken(name, e);
        }
    }

    static InputStream plain(BufferedInputStream content) throws IOException {
        content.mark(2);
        int magic = content.read() | content.read() << 8;
        content.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(content, 1 << 16) : content;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                Optional<RecordScanner.Piece> piece = scanner.next();
                if (piece.isEmpty()) {
                    return false;
                }
                next = record(piece.get());
            }
            return true;
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    /** Null for the header of a table, which is no record. */
    private RawRecord record(RecordScanner.Piece piece) {
        String text = utf8.decode(piece.bytes());
        boolean first = !begun;
        begun = true;
        if (first && !piece.json() && TableHeader.is(text)) {
            scanner.expectRows();
            return null;
        }
        Shape shape = piece.json() ? Shape.JSON : scanner.expectsRows() ? Shape.TABLE_ROW : Shape.LINE;
        return new RawRecord(file, piece.line(), piece.offset(), shape, text);
    }

    @Override
    public RawRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException(file);
        }
        RawRecord record = next;
        next = null;
        return record;
    }

    /** How many characters had to be replaced up to here because they are not UTF-8. */
    public long replacedCharacters() {
        return utf8.replaced();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // It was open for reading only: nothing can be lost.
        }
    }

    private static UnreadableLogException broken(String file, IOException e) {
        return new UnreadableLogException(
                file, "The file cannot be read to its end (" + e.getMessage() + ").", "Fetch it again.");
    }
}
