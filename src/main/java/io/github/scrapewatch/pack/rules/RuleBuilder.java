package io.github.scrapewatch.pack.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.AlertSuppression;
import io.github.scrapewatch.rule.DateMath;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.EqlFields;
import io.github.scrapewatch.rule.EventSource;
import io.github.scrapewatch.rule.Period;
import io.github.scrapewatch.rule.QueryText;
import io.github.scrapewatch.rule.RuleMetadata;
import io.github.scrapewatch.rule.ThreatIndicators;
import io.github.scrapewatch.rule.ThresholdLimits;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The value of a rule whose form has been found right. */
final class RuleBuilder {
    private final Values values;
    private final RuleMetadata metadata;

    RuleBuilder(Yaml.Table rule) {
        this.values = new Values(rule.json());
        this.metadata = new MetadataBuilder(rule).build();
    }

    DetectionRule build() {
        return switch (values.text("type")) {
            case "query" -> new DetectionRule.Query(metadata, source(), suppression());
            case "saved_query" ->
                new DetectionRule.SavedQuery(metadata, values.text("saved_id"), source(), suppression());
            case "threshold" -> new DetectionRule.Threshold(metadata, source(), threshold(), suppression());
            case "new_terms" ->
                new DetectionRule.NewTerms(
                        metadata,
                        source(),
                        values.texts("new_terms_fields"),
                        DateMath.of(values.text("history_window_start")),
                        suppression());
            case "esql" -> new DetectionRule.Esql(metadata, values.text("query"), suppression());
            case "eql" -> new DetectionRule.Eql(metadata, source(), eqlFields(), suppression());
            case "threat_match" -> new DetectionRule.ThreatMatch(metadata, source(), indicators(), suppression());
            default -> throw new IllegalStateException("type " + values.text("type") + " has a form and no value");
        };
    }

    private EventSource source() {
        String language = values.maybe("language").orElse("kuery");
        return new EventSource(
                values.texts("index"),
                values.maybe("data_view_id"),
                new QueryText(QueryText.Language.of(language), values.text("query")),
                values.list("filters"));
    }

    private ThresholdLimits threshold() {
        Values threshold = values.table("threshold");
        Optional<ThresholdLimits.Cardinality> cardinality = threshold.tables("cardinality").stream()
                .findFirst()
                .map(it -> new ThresholdLimits.Cardinality(it.text("field"), it.whole("value")));
        return new ThresholdLimits(threshold.texts("field"), threshold.whole("value"), cardinality);
    }

    private EqlFields eqlFields() {
        return new EqlFields(
                values.maybe("timestamp_field"),
                values.maybe("tiebreaker_field"),
                values.maybe("event_category_override"));
    }

    private ThreatIndicators indicators() {
        String language = values.maybe("threat_language").orElse("kuery");
        return new ThreatIndicators(
                values.texts("threat_index"),
                new QueryText(QueryText.Language.of(language), values.text("threat_query")),
                values.list("threat_filters"),
                values.tables("threat_mapping").stream()
                        .map(RuleBuilder::mappingGroup)
                        .toList(),
                values.maybe("threat_indicator_path").orElse(ThreatIndicators.DEFAULT_INDICATOR_PATH));
    }

    private static ThreatIndicators.MappingGroup mappingGroup(Values group) {
        return new ThreatIndicators.MappingGroup(group.tables("entries").stream()
                .map(it -> new ThreatIndicators.MappingEntry(it.text("field"), it.text("value"), it.flag("negate")))
                .toList());
    }

    private Optional<AlertSuppression> suppression() {
        if (!values.has("alert_suppression")) {
            return Optional.empty();
        }
        Values suppression = values.table("alert_suppression");
        Optional<Period> duration = suppression.has("duration")
                ? Optional.of(new Period(
                        Math.toIntExact(suppression.table("duration").whole("value")),
                        Period.Unit.valueOf(suppression.table("duration").text("unit"))))
                : Optional.empty();
        return Optional.of(new AlertSuppression(
                suppression.texts("group_by"),
                duration,
                suppression
                        .maybe("missing_fields_strategy")
                        .map(AlertSuppression.MissingFields::of)
                        .orElse(AlertSuppression.MissingFields.SUPPRESS)));
    }

    /** Reads values whose form is known, so that nothing can be missing that has to be there. */
    record Values(JsonNode json) {
        boolean has(String key) {
            return json.hasNonNull(key);
        }

        String text(String key) {
            return json.path(key).asText();
        }

        Optional<String> maybe(String key) {
            return has(key) ? Optional.of(text(key)) : Optional.empty();
        }

        long whole(String key) {
            return json.path(key).asLong();
        }

        boolean flag(String key) {
            return json.path(key).asBoolean();
        }

        Values table(String key) {
            return new Values(json.path(key));
        }

        List<JsonNode> list(String key) {
            return StreamSupport.stream(json.path(key).spliterator(), false).toList();
        }

        List<Values> tables(String key) {
            return list(key).stream().map(Values::new).toList();
        }

        /** One text may stand without being in a list. */
        List<String> texts(String key) {
            return json.path(key).isTextual()
                    ? List.of(text(key))
                    : list(key).stream().map(JsonNode::asText).toList();
        }
    }
}
