package io.github.scrapewatch.rawlog;

import java.io.IOException;
import java.io.InputStream;

/** Bytes with a look at the next one, and the place of it. */
final class Bytes {
    static final int END = -1;
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int filled;
    private long passed;
    private long line = 1;

    Bytes(InputStream in) {
        this.in = in;
    }

    int peek() throws IOException {
        return next < filled || fill() ? chunk[next] & 0xff : END;
    }

    int read() throws IOException {
        int found = peek();
        if (found != END) {
            next++;
            if (found == '\n') {
                line++;
            }
        }
        return found;
    }

    /** The first byte that is no blank, without moving; {@link #END} where that is not within reach. */
    int peekBeyondBlanks() throws IOException {
        peek();
        shift();
        while (filled < chunk.length && onlyBlanks() && more()) {
            continue;
        }
        for (int at = next; at < filled; at++) {
            if (!isBlank(chunk[at])) {
                return chunk[at] & 0xff;
            }
        }
        return END;
    }

    private boolean onlyBlanks() {
        for (int at = next; at < filled; at++) {
            if (!isBlank(chunk[at])) {
                return false;
            }
        }
        return true;
    }

    long offset() {
        return passed + next;
    }

    long line() {
        return line;
    }

    static boolean isBlank(int value) {
        return value == ' ' || value == '\t' || value == '\r' || value == '\n';
    }

    private boolean fill() throws IOException {
        passed += filled;
        next = 0;
        filled = 0;
        return more();
    }

    private void shift() {
        System.arraycopy(chunk, next, chunk, 0, filled - next);
        passed += next;
        filled -= next;
        next = 0;
    }

    private boolean more() throws IOException {
        int count = in.read(chunk, filled, chunk.length - filled);
        filled += Math.max(count, 0);
        return count > 0;
    }
}
