package io.github.scrapewatch.pack.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.rule.AlertSuppression;
import io.github.scrapewatch.rule.DateMath;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.Period;
import io.github.scrapewatch.rule.QueryText;
import io.github.scrapewatch.rule.RuleMetadata;
import io.github.scrapewatch.rule.Severity;
import io.github.scrapewatch.rule.SourceLocation;
import io.github.scrapewatch.rule.ThresholdLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleFileReaderTest {
    @Test
    void readsWhatEveryRuleHas() {
        RuleMetadata metadata = rule(RuleText.query()).metadata();
        assertThat(metadata.location()).isEqualTo(new SourceLocation("rules/r.yml", 1, 1));
        assertThat(metadata.name()).isEqualTo("Confluence Space Export");
        assertThat(metadata.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(metadata.riskScore()).isEqualTo(47);
        assertThat(metadata.schedule().interval()).isEqualTo(Period.of("5m"));
        assertThat(metadata.schedule().from()).isEqualTo(DateMath.of("now-9m"));
        assertThat(metadata.timestamp().primary()).isEqualTo("event.ingested");
        assertThat(metadata.threat().at("/0/technique/0/subtechnique/0/id").asText())
                .isEqualTo("T1213.001");
        assertThat(metadata.api().has("pack")).isFalse();
        assertThat(metadata.api().path("rule_id").asText()).isEqualTo(metadata.ruleId());
    }

    @Test
    void fillsInTheDefaultsOfTheApi() {
        RuleMetadata metadata =
                rule(RuleText.query().without("interval").without("from")).metadata();
        assertThat(metadata.schedule().interval()).isEqualTo(Period.of("5m"));
        assertThat(metadata.schedule().from()).isEqualTo(DateMath.of("now-6m"));
        assertThat(metadata.schedule().to()).isEqualTo(DateMath.of("now"));
        assertThat(metadata.maxSignals()).isEqualTo(100);
        assertThat(metadata.version()).isEqualTo(1);
    }

    @Test
    void readsAThreshold() {
        DetectionRule.Threshold rule = (DetectionRule.Threshold) rule(RuleText.threshold()
                .with(
                        "threshold",
                        "{ field: user.name, value: 3, cardinality: [{ field: confluence.page.id, value: 2 }] }")
                .with("alert_suppression", "{ duration: { value: 1, unit: h } }"));
        assertThat(rule.threshold())
                .isEqualTo(new ThresholdLimits(
                        List.of("user.name"),
                        3,
                        Optional.of(new ThresholdLimits.Cardinality("confluence.page.id", 2))));
        assertThat(rule.suppression().orElseThrow().duration()).contains(Period.of("1h"));
        assertThat(rule.source().query()).isEqualTo(QueryText.kuery("event.action: \"space-exported\""));
    }

    @Test
    void readsNewTermsAndSuppression() {
        DetectionRule.NewTerms rule = (DetectionRule.NewTerms) rule(RuleText.newTerms()
                .with("alert_suppression", "{ group_by: [user.name], missing_fields_strategy: doNotSuppress }"));
        assertThat(rule.fields()).containsExactly("user.name");
        assertThat(rule.historyWindowStart()).isEqualTo(DateMath.of("now-14d"));
        assertThat(rule.suppression())
                .contains(new AlertSuppression(
                        List.of("user.name"), Optional.empty(), AlertSuppression.MissingFields.DO_NOT_SUPPRESS));
    }

    @Test
    void readsTheOtherTypes() {
        assertThat(rule(RuleText.esql("FROM a"))).isInstanceOf(DetectionRule.Esql.class);
        assertThat(rule(RuleText.eql("any where true").with("tiebreaker_field", "event.sequence")))
                .isInstanceOfSatisfying(
                        DetectionRule.Eql.class,
                        it -> assertThat(it.fields().tiebreakerField()).contains("event.sequence"));
        assertThat(rule(RuleText.query().with("type", "saved_query").with("saved_id", "s")))
                .isInstanceOf(DetectionRule.SavedQuery.class);
        assertThat(rule(RuleText.query()
                        .with("type", "threat_match")
                        .with("threat_query", "'*:*'")
                        .with("threat_index", "[ti]")
                        .with(
                                "threat_mapping",
                                "[{ entries: [{ field: source.ip, type: mapping, value: threat.indicator.ip }] }]")))
                .isInstanceOfSatisfying(
                        DetectionRule.ThreatMatch.class,
                        it -> assertThat(it.threat().mapping()).hasSize(1));
    }

    @Test
    void putsParametersWhereTheyAreNamed() {
        RuleText text = RuleText.threshold()
                .with("threshold", "{ field: \"${Group}\", value: \"${AccessThreshold}\" }")
                .with("from", "now-${TimeWindow}-1m")
                .with("interval", "${TimeWindow}")
                .parameters("TimeWindow: { default: 5m, why: x }\nAccessThreshold: { default: 60, why: x }\n"
                        + "Group: { default: [user.name, source.ip], why: x }");
        DetectionRule.Threshold rule = (DetectionRule.Threshold) rule(text);
        assertThat(rule.threshold())
                .isEqualTo(new ThresholdLimits(List.of("user.name", "source.ip"), 60, Optional.empty()));
        assertThat(rule.metadata().schedule().from()).isEqualTo(DateMath.of("now-5m-1m"));
    }

    @Test
    void takesTheValuesOfAProfile() {
        RuleText text = RuleText.threshold()
                .with("threshold", "{ field: [user.name], value: \"${AccessThreshold}\" }")
                .parameters("AccessThreshold: { default: 60, why: x }");
        assertThat(threshold(text, "parameters: { AccessThreshold: 30 }")).isEqualTo(30);
        assertThat(threshold(text, "parameters: { AccessThreshold: 30 }\nrules: { r: { AccessThreshold: 20 } }"))
                .isEqualTo(20);
        assertThat(threshold(text, "rules: { other: { AccessThreshold: 20 } }")).isEqualTo(60);
    }

    @Test
    void knowsPlacesInTextsThatParametersMoved() {
        RuleFile rule = new RuleFileReader(Profile.NONE)
                .read(
                        "rules/r.yml",
                        yaml(RuleText.query()
                                .with("query", "|\n  a: ${Long} and\n  b: ${Long} or c: x")
                                .parameters("Long: { default: something quite long, why: x }")
                                .yaml()));
        Yaml.Scalar query = rule.content().get("query").orElseThrow().scalar().orElseThrow();
        int offset = query.value().textValue().indexOf("c: x");
        int line = query.location().line();
        assertThat(query.location(offset)).isEqualTo(new SourceLocation("rules/r.yml", line + 2, 17));
    }

    private static long threshold(RuleText text, String profile) {
        Profile values = new Profile((Yaml.Table) yaml(profile));
        return ((DetectionRule.Threshold) new RuleFileReader(values)
                        .read("rules/r.yml", yaml(text.yaml()))
                        .rule()
                        .orElseThrow())
                .threshold()
                .value();
    }

    private static DetectionRule rule(RuleText text) {
        RuleFile file = new RuleFileReader(Profile.NONE).read("rules/r.yml", yaml(text.yaml()));
        assertThat(file.problems()).isEmpty();
        return file.rule().orElseThrow();
    }

    private static Yaml yaml(String text) {
        return YamlReader.parse("rules/r.yml", text.getBytes(StandardCharsets.UTF_8));
    }
}
