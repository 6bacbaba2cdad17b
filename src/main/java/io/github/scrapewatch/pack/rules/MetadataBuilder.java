package io.github.scrapewatch.pack.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.pack.rules.RuleBuilder.Values;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.rule.DateMath;
import io.github.scrapewatch.rule.ExceptionListReference;
import io.github.scrapewatch.rule.Overrides;
import io.github.scrapewatch.rule.Period;
import io.github.scrapewatch.rule.RuleMetadata;
import io.github.scrapewatch.rule.RuleSchedule;
import io.github.scrapewatch.rule.RuleTexts;
import io.github.scrapewatch.rule.Severity;
import io.github.scrapewatch.rule.TimestampOverride;
import java.util.List;

/** What rules of every type have, with the defaults that Kibana's API fills in. */
final class MetadataBuilder {
    private final Yaml.Table rule;
    private final Values values;

    MetadataBuilder(Yaml.Table rule) {
        this.rule = rule;
        this.values = new Values(rule.json());
    }

    RuleMetadata build() {
        ObjectNode api = ((ObjectNode) rule.json()).without(List.of("pack"));
        return new RuleMetadata(
                rule.location(),
                values.text("rule_id"),
                values.text("name"),
                values.text("description"),
                Severity.of(values.text("severity")),
                (int) values.whole("risk_score"),
                overrides(),
                texts(),
                values.texts("tags"),
                api.withArray("threat"),
                values.has("version") ? (int) values.whole("version") : 1,
                schedule(),
                new TimestampOverride(
                        values.maybe("timestamp_override"), values.flag("timestamp_override_fallback_disabled")),
                values.has("max_signals") ? (int) values.whole("max_signals") : RuleMetadata.DEFAULT_MAX_SIGNALS,
                values.maybe("building_block_type"),
                exceptionLists(),
                api);
    }

    private Overrides overrides() {
        return new Overrides(
                values.maybe("rule_name_override"),
                values.tables("severity_mapping").stream()
                        .map(it -> new Overrides.SeverityMapping(
                                it.text("field"), it.text("value"), Severity.of(it.text("severity"))))
                        .toList(),
                values.tables("risk_score_mapping").stream()
                        .map(it -> it.text("field"))
                        .toList());
    }

    private RuleTexts texts() {
        return new RuleTexts(
                values.text("note"),
                values.text("setup"),
                values.texts("references"),
                values.texts("false_positives"),
                values.texts("author"),
                values.text("license"));
    }

    private RuleSchedule schedule() {
        return new RuleSchedule(
                values.maybe("interval").map(Period::of).orElse(RuleSchedule.DEFAULT.interval()),
                values.maybe("from").map(DateMath::of).orElse(RuleSchedule.DEFAULT.from()),
                values.maybe("to").map(DateMath::of).orElse(RuleSchedule.DEFAULT.to()));
    }

    private List<ExceptionListReference> exceptionLists() {
        return values.tables("exceptions_list").stream()
                .map(it -> new ExceptionListReference(
                        it.text("id"), it.text("list_id"), it.text("type"), it.text("namespace_type")))
                .toList();
    }
}
