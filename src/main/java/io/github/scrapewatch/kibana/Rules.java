package io.github.scrapewatch.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The detection rules of a space. */
public interface Rules {
    /** As many as Kibana works on at a time; what fails in the middle of more is told apart no better. */
    int MOST_AT_ONCE = 50;

    /** All rules with this tag, as Kibana shows them. */
    List<JsonNode> tagged(String tag);

    /** @param ruleId {@code rule_id}, which stays the same from stack to stack */
    Optional<JsonNode> find(String ruleId);

    /**
     * Creates rules, or replaces those of the same {@code rule_id}. What Kibana refuses of them is in the outcome, and the others are
     * in.
     *
     * @param rules at most {@link #MOST_AT_ONCE}
     */
    ImportOutcome importAll(List<JsonNode> rules);

    void delete(String ruleId);
}
