package io.github.scrapewatch.rule;

import java.util.Optional;

/** The field that says when an event happened, for this rule. */
public record TimestampOverride(Optional<String> field, boolean fallbackDisabled) {
    public static final String DEFAULT_FIELD = "@timestamp";
    public static final TimestampOverride NONE = new TimestampOverride(Optional.empty(), false);

    public String primary() {
        return field.orElse(DEFAULT_FIELD);
    }

    /** What counts for events that lack the primary field. */
    public Optional<String> secondary() {
        return primary().equals(DEFAULT_FIELD) || fallbackDisabled ? Optional.empty() : Optional.of(DEFAULT_FIELD);
    }
}
