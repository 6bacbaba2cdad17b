package io.github.scrapewatch.pack.yaml;

import io.github.scrapewatch.rule.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a text comes from, so that a position inside it can be shown where it was written.
 *
 * @param start where the value begins, with its quotation mark or block sign
 * @param content where its first character stands; empty where lines are folded and positions are lost
 * @param written the text before parameters were filled in
 * @param splices what was filled in, in the order of the text
 */
public record Origin(SourceLocation start, Optional<SourceLocation> content, String written, List<Splice> splices) {
    public Origin {
        splices = List.copyOf(splices);
    }

    /** Instead of {@code length} characters at {@code offset} of the written text, {@code newLength} others. */
    public record Splice(int offset, int length, int newLength) {}

    static Origin of(SourceLocation start) {
        return new Origin(start, Optional.empty(), "", List.of());
    }

    public Origin with(List<Splice> more) {
        return new Origin(start, content, written, new ArrayList<>(more));
    }

    SourceLocation at(int offset) {
        return content.map(it -> locate(it, writtenOffset(offset))).orElse(start);
    }

    private int writtenOffset(int offset) {
        int shift = 0;
        for (Splice splice : splices) {
            int begin = splice.offset() + shift;
            if (offset < begin) {
                break;
            }
            if (offset < begin + splice.newLength()) {
                return splice.offset();
            }
            shift += splice.newLength() - splice.length();
        }
        return offset - shift;
    }

    private SourceLocation locate(SourceLocation first, int offset) {
        String before = written.substring(0, Math.max(0, Math.min(offset, written.length())));
        int lines = (int) before.chars().filter(it -> it == '\n').count();
        int lineStart = before.lastIndexOf('\n') + 1;
        return new SourceLocation(
                first.file(), first.line() + lines, first.column() + before.codePointCount(lineStart, before.length()));
    }
}
