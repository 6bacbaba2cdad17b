package io.github.scrapewatch.engine.detection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.rule.AlertSuppression;
import io.github.scrapewatch.rule.AlertSuppression.MissingFields;
import io.github.scrapewatch.rule.DateMath;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.EqlFields;
import io.github.scrapewatch.rule.EventSource;
import io.github.scrapewatch.rule.ExceptionListReference;
import io.github.scrapewatch.rule.Overrides;
import io.github.scrapewatch.rule.Period;
import io.github.scrapewatch.rule.QueryText;
import io.github.scrapewatch.rule.RuleMetadata;
import io.github.scrapewatch.rule.RuleSchedule;
import io.github.scrapewatch.rule.RuleTexts;
import io.github.scrapewatch.rule.Severity;
import io.github.scrapewatch.rule.SourceLocation;
import io.github.scrapewatch.rule.ThreatIndicators;
import io.github.scrapewatch.rule.ThresholdLimits;
import io.github.scrapewatch.rule.TimestampOverride;
import java.util.List;
import java.util.Optional;

/** A rule in the making: every five minutes, over the last six, unless a test says otherwise. */
final class RuleDraft {
    private final List<String> index;
    private String id = "8d3c5d1e-0000-4000-8000-000000000001";
    private QueryText query = QueryText.kuery("event.action: page-viewed");
    private List<JsonNode> filters = List.of();
    private Period interval = Period.of("5m");
    private DateMath from = DateMath.of("now-6m");
    private TimestampOverride timestamp = TimestampOverride.NONE;
    private Overrides overrides = Overrides.NONE;
    private int maxSignals = RuleMetadata.DEFAULT_MAX_SIGNALS;
    private Optional<String> buildingBlock = Optional.empty();
    private List<ExceptionListReference> exceptions = List.of();
    private Optional<AlertSuppression> suppression = Optional.empty();

    RuleDraft(String... index) {
        this.index = List.of(index);
    }

    /** For a second rule beside the first. */
    RuleDraft withId(String ruleId) {
        id = ruleId;
        return this;
    }

    RuleDraft kuery(String text) {
        query = QueryText.kuery(text);
        return this;
    }

    RuleDraft lucene(String text) {
        query = QueryText.lucene(text);
        return this;
    }

    RuleDraft filtered(String... json) {
        filters = java.util.stream.Stream.of(json).map(Bench::json).toList();
        return this;
    }

    RuleDraft every(String period) {
        interval = Period.of(period);
        return this;
    }

    RuleDraft from(String dateMath) {
        from = DateMath.of(dateMath);
        return this;
    }

    RuleDraft by(String timestampOverride) {
        timestamp = new TimestampOverride(Optional.of(timestampOverride), false);
        return this;
    }

    RuleDraft byNothingBut(String timestampOverride) {
        timestamp = new TimestampOverride(Optional.of(timestampOverride), true);
        return this;
    }

    RuleDraft overriding(Overrides changed) {
        overrides = changed;
        return this;
    }

    RuleDraft atMost(int alerts) {
        maxSignals = alerts;
        return this;
    }

    RuleDraft asBuildingBlock() {
        buildingBlock = Optional.of("default");
        return this;
    }

    RuleDraft excepting(String list) {
        exceptions = List.of(new ExceptionListReference(list, list, "detection", "single"));
        return this;
    }

    RuleDraft suppressing(String... groupBy) {
        suppression = Optional.of(new AlertSuppression(List.of(groupBy), Optional.empty(), MissingFields.SUPPRESS));
        return this;
    }

    RuleDraft suppressingFor(String duration, String... groupBy) {
        suppression = Optional.of(
                new AlertSuppression(List.of(groupBy), Optional.of(Period.of(duration)), MissingFields.SUPPRESS));
        return this;
    }

    RuleDraft suppressingComplete(String... groupBy) {
        suppression =
                Optional.of(new AlertSuppression(List.of(groupBy), Optional.empty(), MissingFields.DO_NOT_SUPPRESS));
        return this;
    }

    DetectionRule query() {
        return new DetectionRule.Query(metadata("query"), source(), suppression);
    }

    DetectionRule threshold(long value, String... fields) {
        return threshold(new ThresholdLimits(List.of(fields), value, Optional.empty()));
    }

    DetectionRule threshold(ThresholdLimits limits) {
        return new DetectionRule.Threshold(metadata("threshold"), source(), limits, suppression);
    }

    DetectionRule newTerms(String historyFrom, String... fields) {
        return new DetectionRule.NewTerms(
                metadata("new_terms"), source(), List.of(fields), DateMath.of(historyFrom), suppression);
    }

    DetectionRule esql(String text) {
        return new DetectionRule.Esql(metadata("esql"), text, suppression);
    }

    DetectionRule eql(String text) {
        query = new QueryText(QueryText.Language.EQL, text);
        return new DetectionRule.Eql(metadata("eql"), source(), EqlFields.DEFAULT, suppression);
    }

    DetectionRule threatMatch(ThreatIndicators threat) {
        return new DetectionRule.ThreatMatch(metadata("threat_match"), source(), threat, suppression);
    }

    DetectionRule machineLearning() {
        return new DetectionRule.MachineLearning(
                metadata("machine_learning"), List.of("job"), Json.value(50), Optional.empty());
    }

    private EventSource source() {
        return new EventSource(index, Optional.empty(), query, filters);
    }

    private RuleMetadata metadata(String type) {
        ObjectNode api = Json.object("type", type, "index", index, "severity", "medium", "risk_score", 47);
        return new RuleMetadata(
                new SourceLocation("rules/test.yml", 1, 1),
                id,
                "Pages read",
                "A rule of a test.",
                Severity.MEDIUM,
                47,
                overrides,
                RuleTexts.NONE,
                List.of("Tactic: Collection"),
                Json.array(),
                1,
                new RuleSchedule(interval, from, DateMath.of("now")),
                timestamp,
                maxSignals,
                buildingBlock,
                exceptions,
                api);
    }
}
