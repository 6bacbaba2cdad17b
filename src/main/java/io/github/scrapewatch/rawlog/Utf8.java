package io.github.scrapewatch.rawlog;

import java.nio.charset.StandardCharsets;

/** Text out of bytes of any kind; what is not UTF-8 becomes U+FFFD, and is counted. */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private long replaced;

    String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            replaced += text.chars().filter(it -> it == REPLACEMENT).count() - genuine(bytes);
        }
        return text;
    }

    /** Those that the source itself wrote. */
    private static long genuine(byte[] bytes) {
        long found = 0;
        for (int at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBF && bytes[at + 2] == (byte) 0xBD) {
                found++;
            }
        }
        return found;
    }

    long replaced() {
        return replaced;
    }
}
