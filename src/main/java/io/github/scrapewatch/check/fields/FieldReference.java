package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.kql.Value;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.Optional;

/**
 * One place where a rule names a field.
 *
 * @param value what a KQL query compares it with
 */
public record FieldReference(String field, How how, Optional<Value> value, SourceLocation location) {
    public enum How {
        /** An alert shows it, or takes it over. */
        READ,
        MATCH,
        PATTERN,
        RANGE,
        EXISTS,
        /** Events are counted or grouped by it. */
        GROUP,
        /** In a language that reads columns: ES|QL and EQL. */
        COLUMN
    }
}
