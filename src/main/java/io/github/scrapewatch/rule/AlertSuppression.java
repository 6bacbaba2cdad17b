package io.github.scrapewatch.rule;

import java.util.List;
import java.util.Optional;

/**
 * {@code alert_suppression}: one alert for many alike.
 *
 * @param groupBy empty for threshold rules, which group by their own fields
 * @param duration empty: for each run by itself
 */
public record AlertSuppression(List<String> groupBy, Optional<Period> duration, MissingFields missingFields) {
    public AlertSuppression {
        groupBy = List.copyOf(groupBy);
        if (groupBy.size() > 3) {
            throw new IllegalArgumentException(
                    "alert_suppression.group_by names " + groupBy.size() + " fields: say 1 to 3");
        }
    }

    /** What becomes of events that lack a field to group by. */
    public enum MissingFields {
        /** They are a group of their own. */
        SUPPRESS("suppress"),
        /** Each of them is an alert. */
        DO_NOT_SUPPRESS("doNotSuppress");

        private final String api;

        MissingFields(String api) {
            this.api = api;
        }

        public static MissingFields of(String text) {
            for (MissingFields strategy : values()) {
                if (strategy.api.equals(text)) {
                    return strategy;
                }
            }
            throw new IllegalArgumentException(
                    "'" + text + "' is no missing_fields_strategy: say suppress or doNotSuppress");
        }

        @Override
        public String toString() {
            return api;
        }
    }
}
