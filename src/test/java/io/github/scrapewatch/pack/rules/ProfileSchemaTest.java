package io.github.scrapewatch.pack.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.yaml.Yaml;
import io.github.scrapewatch.support.Schemas;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What editors are told about profiles is what the reader takes. */
class ProfileSchemaTest {
    private static final Schemas SCHEMA = Schemas.read("profile.schema.json");

    @Test
    void aProfileHasTheKeysOfItsForm() {
        assertThat(SCHEMA.keys("")).isEqualTo(new TreeSet<>(Profile.FORM.keys().keySet()));
        assertThat(SCHEMA.required("")).isEqualTo(new TreeSet<>(Profile.FORM.required()));
    }

    @Test
    void bothAcceptGoodProfiles() {
        for (String profile : List.of(
                "description: Small.",
                "parameters: { AccessThreshold: 30, TimeWindow: 10m, Agents: [curl, 7], Strict: true }",
                "rules: { page-read-burst: { AccessThreshold: 30 } }")) {
            assertThat(SCHEMA.complaints(profile)).as(profile).isEmpty();
            assertThat(problems(profile)).as(profile).isEmpty();
        }
    }

    @Test
    void bothRefuseBadProfiles() {
        for (String profile : List.of(
                "descriptoin: Small.",
                "description: 7",
                "description: ''",
                "parameters: [AccessThreshold]",
                "parameters: { AccessThreshold: { default: 30 } }",
                "parameters: { AccessThreshold: }",
                "parameters: { Agents: [[curl]] }",
                "rules: { page-read-burst: 30 }",
                "rules: { page-read-burst: { AccessThreshold: { a: 1 } } }")) {
            assertThat(SCHEMA.complaints(profile)).as(profile).isNotEmpty();
            assertThat(problems(profile)).as(profile).isNotEmpty();
        }
    }

    private static Stream<Problem> problems(String profile) {
        return Profile.FORM.inspect("", (Yaml.Table) Schemas.yaml(profile));
    }
}
