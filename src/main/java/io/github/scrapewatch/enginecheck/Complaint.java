package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.rule.SourceLocation;

/**
 * Something that Elasticsearch refused.
 *
 * @param text in its own words
 */
record Complaint(Kind kind, SourceLocation location, String text) {
    enum Kind {
        UNKNOWN_COLUMN,
        /** A field whose type does not fit what the query does with it. */
        UNFIT,
        /** An index of which nothing is here; the patterns tell more. */
        UNKNOWN_INDEX,
        /** Anything else. */
        REFUSED
    }
}
