package io.github.scrapewatch.rawlog;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/** Follows JSON byte by byte, no further than is needed to find where an object ends. */
final class JsonShape {
    private final BitSet arrays = new BitSet();
    private final StringBuilder word = new StringBuilder();
    private int depth;
    private boolean inString;
    private boolean escaped;

    /** A key of the outermost object, once its colon is past; empty elsewhere. */
    private String key = "";

    void take(int next) {
        if (inString) {
            takeInString(next);
            return;
        }
        switch (next) {
            case '"' -> {
                inString = true;
                word.setLength(0);
            }
            case '{', '[' -> {
                arrays.set(depth, next == '[');
                depth++;
            }
            case '}', ']' -> depth--;
            case ':' -> key = depth == 1 ? word.toString() : key;
            case ',' -> key = depth == 1 ? "" : key;
            default -> {
                // Numbers, words and blanks have no part in the shape.
            }
        }
    }

    private void takeInString(int next) {
        if (escaped) {
            escaped = false;
        } else if (next == '\\') {
            escaped = true;
        } else if (next == '"') {
            inString = false;
        } else if (depth == 1 && word.length() < 32) {
            word.append((char) next);
        }
    }

    boolean inString() {
        return inString;
    }

    int depth() {
        return depth;
    }

    /** The key of the outermost object whose array has just been opened; empty if it is something else that we are in. */
    String keyOfOpenArray() {
        return depth == 2 && arrays.get(1) ? key : "";
    }

    /** Without the blanks between its parts. */
    static byte[] compact(byte[] json) {
        ByteArrayOutputStream compact = new ByteArrayOutputStream(json.length);
        JsonShape shape = new JsonShape();
        for (byte next : json) {
            if (shape.inString || !Bytes.isBlank(next)) {
                compact.write(next);
            }
            shape.take(next);
        }
        return compact.toByteArray();
    }
}
