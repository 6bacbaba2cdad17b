package io.github.scrapewatch.pack.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.scrapewatch.check.RuleText;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What editors are told about rules is what the reader takes. */
class RuleSchemaTest {
    private static final JsonNode TEXT = text();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

    @Test
    void everyTypeHasTheKeysOfItsForm() {
        RuleForms.BY_TYPE.forEach((type, form) -> {
            JsonNode schema = TEXT.at("/$defs/" + type);
            Set<String> keys = new TreeSet<>();
            TEXT.at("/properties").fieldNames().forEachRemaining(keys::add);
            schema.at("/propertyNames/anyOf/1/enum").forEach(it -> keys.add(it.asText()));
            assertThat(keys).as(type).isEqualTo(new TreeSet<>(form.keys().keySet()));

            Set<String> required = new TreeSet<>();
            TEXT.at("/required").forEach(it -> required.add(it.asText()));
            schema.at("/required").forEach(it -> required.add(it.asText()));
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
        return SCHEMA.validate(YamlReader.parse("rule.yml", rule.yaml().getBytes(StandardCharsets.UTF_8))
                .json());
    }

    private static JsonNode text() {
        try {
            return new ObjectMapper().readTree(Files.readString(TestPlaces.ROOT.resolve("schemas/rule.schema.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
