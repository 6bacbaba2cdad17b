package io.github.scrapewatch.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/**
 * A rule as Kibana's API takes it and as Kibana exports it: every default is written out, every key stands at the same place.
 *
 * @param body not to be changed; copy it first
 */
public record RuleObject(String ruleId, int version, String name, ObjectNode body) {
    static final Comparator<RuleObject> BY_NAME =
            Comparator.comparing(RuleObject::name).thenComparing(RuleObject::ruleId);
}
