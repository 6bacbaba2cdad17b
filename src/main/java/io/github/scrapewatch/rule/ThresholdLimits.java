package io.github.scrapewatch.rule;

import java.util.List;
import java.util.Optional;

/**
 * How much is too much.
 *
 * @param fields events are counted for each combination of their values; none: all events together
 */
public record ThresholdLimits(List<String> fields, long value, Optional<Cardinality> cardinality) {
    public ThresholdLimits {
        fields = List.copyOf(fields);
        if (value < 1) {
            throw new IllegalArgumentException("threshold.value is " + value + ": say 1 or more");
        }
        if (cardinality.isPresent() && fields.contains(cardinality.get().field())) {
            throw new IllegalArgumentException("threshold.cardinality counts '"
                    + cardinality.get().field()
                    + "', which threshold.field groups by: it is 1 in every group; name another field");
        }
    }

    /** How many different values of a field a group must have. */
    public record Cardinality(String field, long value) {
        public Cardinality {
            if (value < 0) {
                throw new IllegalArgumentException("threshold.cardinality.value is " + value + ": say 0 or more");
            }
        }
    }
}
