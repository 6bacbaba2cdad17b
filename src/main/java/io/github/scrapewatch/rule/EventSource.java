package io.github.scrapewatch.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Which events a rule reads.
 *
 * @param index patterns; empty where the rule has none
 * @param dataViewId wins over the patterns; there is no Kibana to resolve it
 * @param filters Kibana's filters, each as the API has it
 */
public record EventSource(List<String> index, Optional<String> dataViewId, QueryText query, List<JsonNode> filters) {
    public EventSource {
        index = List.copyOf(index);
        filters = List.copyOf(filters);
    }
}
