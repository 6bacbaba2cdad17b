package io.github.scrapewatch.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.rule.AlertSuppression.MissingFields;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.DetectionRule.Cases;
import io.github.scrapewatch.rule.ThreatIndicators;

/** What Kibana fills in by the type of the rule, in the rule that is given. */
final class TypeDefaults implements Cases<ObjectNode> {
    private final ObjectNode body;

    private TypeDefaults(ObjectNode body) {
        this.body = body;
    }

    static ObjectNode fill(DetectionRule rule, ObjectNode body) {
        return rule.match(new TypeDefaults(body));
    }

    @Override
    public ObjectNode query(DetectionRule.Query rule) {
        return kuery(suppression(body));
    }

    /** The saved query is no part of an export; the rule has its text, so it leaves as a query of its own. */
    @Override
    public ObjectNode savedQuery(DetectionRule.SavedQuery rule) {
        body.put("type", "query").remove("saved_id");
        return kuery(suppression(body));
    }

    /** Its suppression groups by its own fields, so there are none that could be missing. */
    @Override
    public ObjectNode threshold(DetectionRule.Threshold rule) {
        RuleShape.listed((ObjectNode) body.get("threshold"), "field");
        return kuery(body);
    }

    @Override
    public ObjectNode newTerms(DetectionRule.NewTerms rule) {
        return kuery(suppression(body));
    }

    @Override
    public ObjectNode esql(DetectionRule.Esql rule) {
        return suppression(body);
    }

    @Override
    public ObjectNode eql(DetectionRule.Eql rule) {
        return suppression(body);
    }

    @Override
    public ObjectNode threatMatch(DetectionRule.ThreatMatch rule) {
        absent(body, "threat_indicator_path", ThreatIndicators.DEFAULT_INDICATOR_PATH);
        return kuery(suppression(body));
    }

    @Override
    public ObjectNode machineLearning(DetectionRule.MachineLearning rule) {
        return suppression(body);
    }

    private static ObjectNode kuery(ObjectNode body) {
        absent(body, "language", "kuery");
        return body;
    }

    private static ObjectNode suppression(ObjectNode body) {
        JsonNode suppression = body.get("alert_suppression");
        if (suppression instanceof ObjectNode table) {
            absent(table, "missing_fields_strategy", MissingFields.SUPPRESS.toString());
        }
        return body;
    }

    private static void absent(ObjectNode table, String key, String value) {
        if (!table.has(key)) {
            table.put(key, value);
        }
    }
}
