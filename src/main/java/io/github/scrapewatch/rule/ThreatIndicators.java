package io.github.scrapewatch.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The indicators of a {@code threat_match} rule.
 *
 * @param mapping one group must match; in a group, every entry must
 * @param indicatorPath where an indicator's own fields lie in its document
 */
public record ThreatIndicators(
        List<String> index, QueryText query, List<JsonNode> filters, List<MappingGroup> mapping, String indicatorPath) {
    public static final String DEFAULT_INDICATOR_PATH = "threat.indicator";

    public ThreatIndicators {
        index = List.copyOf(index);
        filters = List.copyOf(filters);
        mapping = List.copyOf(mapping);
    }

    public record MappingGroup(List<MappingEntry> entries) {
        public MappingGroup {
            entries = List.copyOf(entries);
            if (entries.stream().allMatch(MappingEntry::negate)) {
                throw new IllegalArgumentException(
                        "a group of threat_mapping needs an entry that must match: drop one 'negate'");
            }
        }
    }

    /**
     * @param field of the event
     * @param value field of the indicator
     */
    public record MappingEntry(String field, String value, boolean negate) {}
}
