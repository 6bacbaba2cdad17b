package io.github.scrapewatch.pack.yaml;

import io.github.scrapewatch.rule.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes to text, and positions to lines and columns. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static String decode(String file, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            throw new UnreadableException(
                    location(file, text, text.codePointCount(0, text.length())),
                    String.format("The byte 0x%02X is not UTF-8.", bytes.get(bytes.position()) & 0xFF),
                    "Save the file as UTF-8.");
        }
        String withoutMark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        // One kind of line end, so that lines can be counted.
        return withoutMark.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** @param position in code points */
    static SourceLocation location(String file, String text, int position) {
        String before = text.substring(0, text.offsetByCodePoints(0, position));
        int line = 1 + (int) before.chars().filter(it -> it == '\n').count();
        int column = 1 + before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
        return new SourceLocation(file, line, column);
    }
}
