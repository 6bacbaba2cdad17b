package io.github.scrapewatch.diff;

import java.util.Comparator;
import java.util.List;

/** What of a rule a reader wants first. */
final class RuleOrder {
    private static final List<String> KEYS = List.of(
            "version",
            "name",
            "rule_id",
            "type",
            "pack.parameters",
            "query",
            "language",
            "index",
            "threshold",
            "new_terms_fields",
            "history_window_start",
            "threat_query",
            "threat_index",
            "threat_mapping",
            "from",
            "to",
            "interval",
            "timestamp_override",
            "max_signals",
            "alert_suppression",
            "severity",
            "severity_mapping",
            "risk_score",
            "risk_score_mapping",
            "enabled",
            "exceptions_list",
            "threat",
            "tags",
            "description",
            "note",
            "setup",
            "investigation_fields",
            "false_positives",
            "references",
            "pack");

    static final Comparator<ValueChange> BY_WEIGHT = Comparator.comparingInt(it -> weight(it.path()));

    private RuleOrder() {}

    private static int weight(String path) {
        for (int i = 0; i < KEYS.size(); i++) {
            String key = KEYS.get(i);
            if (path.startsWith(key)
                    && (path.length() == key.length() || ".[".indexOf(path.charAt(key.length())) >= 0)) {
                return i;
            }
        }
        return KEYS.size();
    }
}
