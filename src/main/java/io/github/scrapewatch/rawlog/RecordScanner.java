package io.github.scrapewatch.rawlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Cuts a stream into records. A line is a record, but for JSON that spreads over lines, for the elements of an array or of the list
 * in an API answer, and for rows of a table with line breaks in quotes.
 *
 * <p>JSON may be cut off anywhere (a node is killed, a file is copied while it is written). A line break inside a string, or an
 * object that begins at the first column inside another one, is where the next record begins.
 */
final class RecordScanner {
    /** What is longer than this is cut into several records, so that memory has a bound. */
    static final int LONGEST = 32 << 20;

    /** Under these names the products' APIs answer with lists. */
    private static final Set<String> LISTS = Set.of("entities", "results", "data");

    private final Bytes bytes;
    private Place place = Place.BETWEEN_LINES;
    private boolean rows;

    private enum Place {
        BETWEEN_LINES,
        IN_ARRAY,
        IN_ANSWER,
        AFTER_LIST
    }

    /** @param offset empty inside an API answer */
    record Piece(long line, OptionalLong offset, boolean json, byte[] bytes) {}

    RecordScanner(Bytes bytes) {
        this.bytes = bytes;
    }

    /** From here on, line breaks in double quotes belong to the record. */
    void expectRows() {
        rows = true;
    }

    boolean expectsRows() {
        return rows;
    }

    Optional<Piece> next() throws IOException {
        Optional<Piece> piece = Optional.empty();
        skipMarkOfEncoding();
        while (piece.isEmpty() && !atEnd()) {
            piece = switch (place) {
                case BETWEEN_LINES -> line();
                case IN_ARRAY, IN_ANSWER -> element();
                case AFTER_LIST -> restOfAnswer();
            };
        }
        return piece;
    }

    private void skipMarkOfEncoding() throws IOException {
        if (bytes.offset() == 0 && bytes.peek() == 0xEF) {
            for (int i = 0; i < 3; i++) {
                bytes.read();
            }
        }
    }

    private boolean atEnd() throws IOException {
        skipBlanks();
        return bytes.peek() == Bytes.END;
    }

    private void skipBlanks() throws IOException {
        while (Bytes.isBlank(bytes.peek())) {
            bytes.read();
        }
    }

    private Optional<Piece> line() throws IOException {
        int first = bytes.peek();
        if (rows || first != '{' && first != '[') {
            return Optional.of(text());
        }
        if (first == '{') {
            return object();
        }
        long offset = bytes.offset();
        long line = bytes.line();
        bytes.read();
        int second = bytes.peekBeyondBlanks();
        if (second == '{' || second == ']') {
            place = Place.IN_ARRAY;
            return Optional.empty();
        }
        // An access log line begins with its time in brackets.
        Collected text = new Collected(line, OptionalLong.of(offset));
        text.add('[');
        return Optional.of(toEndOfLine(text).piece(false));
    }

    private Piece text() throws IOException {
        return toEndOfLine(new Collected(bytes.line(), OptionalLong.of(bytes.offset())))
                .piece(false);
    }

    private Collected toEndOfLine(Collected text) throws IOException {
        boolean quoted = false;
        while (text.hasRoom() && bytes.peek() != Bytes.END) {
            int next = bytes.read();
            quoted ^= rows && next == '"';
            if (next == '\n' && !quoted) {
                break;
            }
            text.add(next);
        }
        return text;
    }

    private Optional<Piece> element() throws IOException {
        while (Bytes.isBlank(bytes.peek()) || bytes.peek() == ',') {
            bytes.read();
        }
        switch (bytes.peek()) {
            case Bytes.END:
                return Optional.empty();
            case ']':
                bytes.read();
                place = place == Place.IN_ANSWER ? Place.AFTER_LIST : Place.BETWEEN_LINES;
                return Optional.empty();
            case '{':
                return object();
            default:
                // No list of records after all: from here on, lines.
                place = Place.BETWEEN_LINES;
                return Optional.of(text());
        }
    }

    /** Empty if it turned out to be an API answer. */
    private Optional<Piece> object() throws IOException {
        Collected object = new Collected(
                bytes.line(), place == Place.BETWEEN_LINES ? OptionalLong.of(bytes.offset()) : OptionalLong.empty());
        JsonShape shape = new JsonShape();
        do {
            if (bytes.peek() == Bytes.END || !object.hasRoom()) {
                break;
            }
            int next = bytes.read();
            if (next == '\n' && (shape.inString() || bytes.peek() == '{')) {
                place = Place.BETWEEN_LINES;
                return Optional.of(object.piece(true));
            }
            shape.take(next);
            object.add(next);
            if (next == '[' && isAnswer(shape)) {
                place = Place.IN_ANSWER;
                return Optional.empty();
            }
        } while (shape.depth() > 0);
        if (place == Place.BETWEEN_LINES) {
            restOfLine(object);
        }
        return Optional.of(object.piece(true));
    }

    private boolean isAnswer(JsonShape shape) throws IOException {
        return place == Place.BETWEEN_LINES
                && LISTS.contains(shape.keyOfOpenArray())
                && (bytes.peekBeyondBlanks() == '{' || bytes.peekBeyondBlanks() == ']');
    }

    /** What follows an object on its line belongs to it, unless it is the next one. */
    private void restOfLine(Collected object) throws IOException {
        StringBuilder gap = new StringBuilder();
        while (bytes.peek() == ' ' || bytes.peek() == ',') {
            gap.append((char) bytes.read());
        }
        boolean separator = gap.indexOf(",") >= 0 && (bytes.peek() == '\n' || bytes.peek() == '\r');
        if (bytes.peek() != '{' && !separator) {
            gap.chars().forEach(object::add);
            toEndOfLine(object);
        }
    }

    /** Links and page numbers: no records. */
    private Optional<Piece> restOfAnswer() throws IOException {
        JsonShape rest = new JsonShape();
        rest.take('{');
        while (rest.depth() > 0 && bytes.peek() != Bytes.END) {
            int next = bytes.read();
            if (next == '\n' && bytes.peek() == '{') {
                break;
            }
            rest.take(next);
        }
        place = Place.BETWEEN_LINES;
        return Optional.empty();
    }

    /** What has been read of a record. */
    private static final class Collected {
        private final long line;
        private final OptionalLong offset;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private boolean spread;

        private Collected(long line, OptionalLong offset) {
            this.line = line;
            this.offset = offset;
        }

        private void add(int next) {
            spread |= next == '\n';
            content.write(next);
        }

        private boolean hasRoom() {
            return content.size() < LONGEST;
        }

        /** Pretty-printed JSON is put on one line; all else stays as it was. */
        private Piece piece(boolean json) {
            byte[] bytes = content.toByteArray();
            if (json && spread) {
                return new Piece(line, offset, true, JsonShape.compact(bytes));
            }
            int length = bytes.length;
            while (length > 0 && bytes[length - 1] == '\r') {
                length--;
            }
            return new Piece(line, offset, json, Arrays.copyOf(bytes, length));
        }
    }
}
