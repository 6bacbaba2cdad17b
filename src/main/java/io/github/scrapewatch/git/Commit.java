package io.github.scrapewatch.git;

/**
 * A commit.
 *
 * @param name as somebody typed it, such as {@code main}
 * @param id in full
 */
public record Commit(String name, String id) {
    private static final int SHORT = 10;

    public String shortId() {
        return id.substring(0, Math.min(SHORT, id.length()));
    }

    /** The name, and the id where the name is another. */
    @Override
    public String toString() {
        return id.startsWith(name) ? name : name + " (" + shortId() + ")";
    }
}
