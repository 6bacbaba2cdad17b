package io.github.scrapewatch.kql;

/**
 * What differs between versions of Kibana. All of them select the same documents.
 *
 * @param termForKeywords an exact value of a keyword field goes out as {@code term}; before, it went out as {@code match} or {@code
 *     match_phrase}
 * @param zoneForEpochs a date of digits alone goes out with a time zone, which Elasticsearch ignores there
 */
public record Dialect(boolean termForKeywords, boolean zoneForEpochs) {
    /** Of the default target stack. */
    public static final Dialect STACK_8_19 = new Dialect(true, true);

    public static final Dialect NEWEST = new Dialect(true, false);

    public static final Dialect BEFORE_TERM = new Dialect(false, true);
}
