package io.github.scrapewatch.kql.differential;

import java.util.Set;

/** What a query did. */
sealed interface Outcome {
    record Selected(Set<String> ids) implements Outcome {}

    /** By the reader, by Elasticsearch, or by one of the indices. The reason does not count: each side has its own words. */
    record Refused() implements Outcome {}
}
