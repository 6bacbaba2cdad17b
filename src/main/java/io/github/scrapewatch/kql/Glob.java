package io.github.scrapewatch.kql;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with stars that stand for anything. A star that was escaped or quoted is text.
 *
 * @param pieces what stands before, between and after the stars: always one more than there are stars
 */
public record Glob(List<String> pieces) {
    public Glob {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a glob has at least one piece, if only an empty one");
        }
    }

    public static Glob literally(String text) {
        return new Glob(List.of(text));
    }

    /** Each {@code *} stands for anything. */
    public static Glob of(String text) {
        return new Glob(List.of(text.split("\\*", -1)));
    }

    public boolean hasStar() {
        return pieces.size() > 1;
    }

    /** A star and nothing else. */
    public boolean isStar() {
        return pieces.size() == 2 && pieces.get(0).isEmpty() && pieces.get(1).isEmpty();
    }

    public boolean beginsWithStar() {
        return hasStar() && pieces.get(0).isEmpty();
    }

    /** Each piece where it first fits: no text and no glob, however hostile, takes longer than its length. */
    public boolean matches(String text) {
        String first = pieces.get(0);
        String last = pieces.get(pieces.size() - 1);
        if (!hasStar()) {
            return text.equals(first);
        }
        int end = text.length() - last.length();
        if (!text.startsWith(first) || !text.endsWith(last) || end < first.length()) {
            return false;
        }
        int at = first.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }

    /** With a plain {@code *} for every star; whether another one was escaped is lost. */
    public String text() {
        return String.join("*", pieces);
    }

    Glob under(String path) {
        if (path.isEmpty()) {
            return this;
        }
        List<String> prefixed = new ArrayList<>(pieces);
        prefixed.set(0, path + "." + pieces.get(0));
        return new Glob(prefixed);
    }
}
