package io.github.scrapewatch.check.fields;

import io.github.scrapewatch.check.KqlTexts;
import io.github.scrapewatch.check.fields.FieldReference.How;
import io.github.scrapewatch.kql.FieldUse;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All places where a rule names fields of events. */
public final class FieldReferences {
    private FieldReferences() {}

    public static Stream<FieldReference> of(RuleFile rule) {
        return Stream.of(
                        inKql(rule),
                        Columns.of(rule),
                        named(rule, How.GROUP, "threshold", "field"),
                        elements(rule, "threshold", "cardinality").flatMap(it -> field(it, How.GROUP)),
                        named(rule, How.GROUP, "new_terms_fields"),
                        rule.hasType("esql")
                                ? Stream.<FieldReference>empty()
                                : named(rule, How.GROUP, "alert_suppression", "group_by"),
                        named(rule, How.READ, "timestamp_override"),
                        rule.hasType("esql") ? Stream.<FieldReference>empty() : overrides(rule))
                .flatMap(it -> it);
    }

    private static Stream<FieldReference> overrides(RuleFile rule) {
        return Stream.of(
                        named(rule, How.READ, "rule_name_override"),
                        elements(rule, "severity_mapping").flatMap(it -> field(it, How.READ)),
                        elements(rule, "risk_score_mapping").flatMap(it -> field(it, How.READ)))
                .flatMap(it -> it);
    }

    private static Stream<FieldReference> inKql(RuleFile rule) {
        return KqlTexts.query(rule)
                .flatMap(query -> query.tree().stream()
                        .flatMap(tree -> tree.fieldUses().stream())
                        .filter(use -> !use.field().hasStar())
                        .map(use -> new FieldReference(
                                use.field().text(),
                                how(use),
                                Optional.of(use.value()),
                                query.text().location(use.span().start()))));
    }

    private static How how(FieldUse use) {
        return switch (use.how()) {
            case TERM, PHRASE -> How.MATCH;
            case WILDCARD -> How.PATTERN;
            case RANGE -> How.RANGE;
            case EXISTS -> How.EXISTS;
        };
    }

    private static Stream<FieldReference> named(RuleFile rule, How how, String... path) {
        return elements(rule, path).flatMap(it -> reference(it, how));
    }

    private static Stream<FieldReference> field(Yaml table, How how) {
        return table.get("field").stream().flatMap(it -> reference(it, how));
    }

    private static Stream<FieldReference> reference(Yaml name, How how) {
        return name.text().stream().map(it -> new FieldReference(it, how, Optional.empty(), name.location()));
    }

    private static Stream<Yaml> elements(RuleFile rule, String... path) {
        return rule.content().at(path).map(Yaml::elements).orElse(List.of()).stream();
    }
}
