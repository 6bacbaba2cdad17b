package io.github.scrapewatch.pack.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ValidationMessage;
import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.support.Schemas;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What editors are told about rules is what the reader takes. */
class RuleSchemaTest {
    private static final Schemas SCHEMA = Schemas.read("rule.schema.json");

    @Test
    void everyTypeHasTheKeysOfItsForm() {
        RuleForms.BY_TYPE.forEach((type, form) -> {
            String path = "/$defs/" + type;
            Set<String> keys = SCHEMA.keys("");
            SCHEMA.text().at(path + "/propertyNames/anyOf/1/enum").forEach(it -> keys.add(it.asText()));
            assertThat(keys).as(type).isEqualTo(new TreeSet<>(form.keys().keySet()));

            Set<String> required = SCHEMA.required("");
            required.addAll(SCHEMA.required(path));
            assertThat(required).as(type).isEqualTo(new TreeSet<>(form.required()));
        });
    }

    @Test
    void acceptsGoodRules() {
        for (RuleText rule : List.of(
                RuleText.query(),
                RuleText.threshold().with("threshold", "{ field: user.name, value: \"${AccessThreshold}\" }"),
                RuleText.newTerms(),
                RuleText.esql("FROM logs-confluence.audit-*"),
                RuleText.eql("any where true"),
                RuleText.query().parameters("AccessThreshold: { default: 60, why: measured }"))) {
            assertThat(complaints(rule)).isEmpty();
        }
    }

    @Test
    void refusesBadRules() {
        for (RuleText rule : List.of(
                RuleText.query().with("type", "treshold"),
                RuleText.query().with("threshold", "{ field: [], value: 1 }"),
                RuleText.query().with("intervall", "5m"),
                RuleText.query().with("risk_score", "high"),
                RuleText.query().with("severity", "hihg"),
                RuleText.query().without("pack"),
                RuleText.threshold().without("threshold"),
                RuleText.newTerms().with("new_terms_fields", "[a, b, c, d]"),
                RuleText.esql("FROM x").with("index", "[x]"),
                RuleText.query().parameters("AccessThreshold: { default: 60 }"))) {
            assertThat(complaints(rule)).as(rule.yaml()).isNotEmpty();
        }
    }

    private static Set<ValidationMessage> complaints(RuleText rule) {
        return SCHEMA.complaints(rule.yaml());
    }
}
