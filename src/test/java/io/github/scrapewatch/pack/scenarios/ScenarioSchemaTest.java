package io.github.scrapewatch.pack.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.scrapewatch.fixture.Verb;
import io.github.scrapewatch.fixture.Verbs;
import io.github.scrapewatch.pack.yaml.YamlReader;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors are told about scenarios is what the reader takes. */
class ScenarioSchemaTest {
    private static final JsonNode TEXT = text();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

    @Test
    void hasTheKeysOfTheFile() {
        assertThat(names("/properties"))
                .isEqualTo(new TreeSet<>(ScenarioForms.FILE.keys().keySet()));
        assertThat(words("/required")).isEqualTo(new TreeSet<>(ScenarioForms.FILE.required()));
        assertThat(names("/$defs/site/properties"))
                .isEqualTo(new TreeSet<>(ScenarioForms.SITE.keys().keySet()));
        assertThat(names("/$defs/actor/properties"))
                .isEqualTo(new TreeSet<>(ScenarioForms.ACTOR.keys().keySet()));
        assertThat(names("/$defs/fires/properties"))
                .isEqualTo(new TreeSet<>(ScenarioForms.FIRES.keys().keySet()));
        assertThat(names("/$defs/silent/properties"))
                .isEqualTo(new TreeSet<>(ScenarioForms.SILENT.keys().keySet()));
    }

    @Test
    void hasTheVerbsAndTheirArguments() {
        Set<String> verbs = words("/$defs/entry/additionalProperties/enum");
        verbs.addAll(words("/$defs/entry/properties/people/enum"));
        assertThat(verbs)
                .isEqualTo(new TreeSet<>(Verbs.all().stream().map(Verb::name).toList()));

        Set<String> arguments = new TreeSet<>(TimelineReader.WHEN.keys().keySet());
        arguments.addAll(TimelineReader.EXCERPT.keys().keySet());
        arguments.add(Step.PEOPLE);
        Verbs.all().forEach(it -> arguments.addAll(it.form().keys().keySet()));
        assertThat(names("/$defs/entry/properties")).isEqualTo(arguments);
    }

    @Test
    void acceptsTheScenariosThatThereAre() throws IOException {
        try (Stream<Path> files = Files.walk(TestPlaces.ROOT.resolve("fixtures"))) {
            assertThat(files.filter(it -> it.endsWith(ScenarioReader.FILE)))
                    .isNotEmpty()
                    .allSatisfy(
                            it -> assertThat(SCHEMA.validate(YamlReader.read(it).json()))
                                    .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "story: x -> stori: x",
                "T1213.001 -> collection",
                "09:00:00Z -> 09:00",
                "kind: script -> kind: robot",
                "at: 0s -> at: soon",
                "creates-token -> makes-token",
                "name: sync-tmp -> nme: 7",
                "every: 2s -> every: 2",
                "alerts: 1 -> alerts: some",
                "silent: b, because: y -> silent: b"
            })
    void refusesWhatTheReaderRefuses(String change) {
        String good = """
                story: x
                technique: T1213.001
                start: 2026-03-03T09:00:00Z
                actors: { mallory: { kind: script, user: mquist } }
                timeline:
                  - { at: 0s, mallory: creates-token, name: sync-tmp }
                  - { at: 1m, mallory: reads-content, every: 2s }
                expect: [{ fires: a, alerts: 1 }, { silent: b, because: y }]
                """;
        assertThat(complaints(good)).isEmpty();
        String[] parts = change.split(" -> ");
        assertThat(good).contains(parts[0]);
        assertThat(complaints(good.replace(parts[0], parts[1]))).isNotEmpty();
    }

    private static Set<ValidationMessage> complaints(String scenario) {
        return SCHEMA.validate(YamlReader.parse("scenario.yml", scenario.getBytes(StandardCharsets.UTF_8))
                .json());
    }

    private static Set<String> names(String pointer) {
        Set<String> names = new TreeSet<>();
        TEXT.at(pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> words(String pointer) {
        Set<String> words = new TreeSet<>();
        TEXT.at(pointer).forEach(it -> words.add(it.asText()));
        return words;
    }

    private static JsonNode text() {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(TestPlaces.ROOT.resolve("schemas/scenario.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
