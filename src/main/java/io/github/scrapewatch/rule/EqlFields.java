package io.github.scrapewatch.rule;

import java.util.Optional;

/** The fields that EQL orders and classifies events by, where they are not Elasticsearch's defaults. */
public record EqlFields(
        Optional<String> timestampField, Optional<String> tiebreakerField, Optional<String> eventCategoryOverride) {
    public static final EqlFields DEFAULT = new EqlFields(Optional.empty(), Optional.empty(), Optional.empty());
}
