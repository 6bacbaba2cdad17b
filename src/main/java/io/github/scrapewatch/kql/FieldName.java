package io.github.scrapewatch.kql;

/**
 * What stands before a colon or a comparison: one field, or all that fit a glob.
 *
 * @param glob within a nested group without the group's path, as written
 */
public record FieldName(Glob glob, Span span) {
    public static FieldName of(String name) {
        return new FieldName(Glob.of(name), Span.NONE);
    }

    /** Every field there is. */
    public boolean isAny() {
        return glob.isStar();
    }

    public String text() {
        return glob.text();
    }
}
