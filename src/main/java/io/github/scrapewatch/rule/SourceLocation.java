package io.github.scrapewatch.rule;

/**
 * A place in a file of the pack, counted from 1.
 *
 * @param file as messages show it
 */
public record SourceLocation(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
