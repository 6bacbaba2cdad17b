package io.github.scrapewatch.result;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An alert as a reader wants it.
 *
 * @param rule the name of the rule's file without the ending
 * @param raisedAt when the run started that raised it
 * @param window what that run looked at, for charts
 * @param evidence when what it is about happened
 * @param lasted from the first to the last of the events that it is about, where the alert says so
 * @param fields what it is about: user, address and the numbers of the rule, in the order in which to show them
 */
public record AlertSummary(
        String id,
        String rule,
        String title,
        String severity,
        int riskScore,
        boolean buildingBlock,
        Instant raisedAt,
        Optional<Span> window,
        Instant evidence,
        Optional<Span> lasted,
        String reason,
        Map<String, String> fields) {
    public AlertSummary {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
