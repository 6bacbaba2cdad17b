package io.github.scrapewatch.pack.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Changes one value of a file, and nothing else of it. */
class YamlTextTest {
    private static final String FILE = """
            # A rule.
            name: Old name        # for people
            risk_score: 47
            query: 'a: "b"'
            threshold:
              # Why 60: nobody reads so much.
              value: 60
              field: [user.name, user.id]   # two
            threat:
              - tactic: { id: TA0009, name: Collection }   # first
                # about the technique
                technique: [T1]
              - tactic: { id: TA0010 }

            # The guide.
            note: |
              ## Triage
              ☃ Ask.

            # The end.
            setup: last
            """;

    private static YamlText file() {
        return new YamlText("rule.yml", FILE, List.of());
    }

    private static void assertChange(YamlText changed, String before, String after) {
        assertThat(changed.text()).isEqualTo(FILE.replace(before, after)).isNotEqualTo(FILE);
    }

    @Test
    void replacesSingleValuesAndKeepsWhatStandsBesideThem() {
        assertChange(file().with("name", Json.value("New: name")), "Old name ", "'New: name' ");
        assertChange(file().with("risk_score", Json.value(21)), "47", "21");
        assertChange(file().with("threshold.value", Json.value(80)), "value: 60", "value: 80");
        assertChange(file().with("threat[0].tactic.name", Json.value("No")), "Collection", "'No'");
        assertThat(file().with("threshold.value", Json.value(80)).lost()).isEmpty();
    }

    @Test
    void replacesTextsOfSeveralLines() {
        assertChange(file().with("note", Json.value("## Triage\nRun.\n")), "☃ Ask.", "Run.");
        assertChange(file().with("note", Json.value("short")), "|\n  ## Triage\n  ☃ Ask.", "short");
        assertChange(file().with("setup", Json.value("a\n\n  b\n")), "last", "|\n  a\n\n    b");
        assertChange(file().with("setup", Json.value("ends\n\n\n")), "last", "\"ends\\n\\n\\n\"");
        assertChange(file().with("threat[1].tactic.id", Json.value("a\nb")), "TA0010", "\"a\\nb\"");
    }

    @Test
    void replacesListsAndTablesInTheirStyle() {
        assertChange(file().with("threshold.field", Json.array("source.ip")), "[user.name, user.id]", "[source.ip]");
        assertChange(file().with("setup", Json.array("a", Json.object("b", 1))), " last", "\n  - a\n  - b: 1");
        YamlText changed = file().with("threat", Json.array(Json.object("tactic", "x", "y", 1)));
        assertThat(changed.text()).contains("\nthreat:\n  - tactic: x\n    'y': 1\n\n# The guide.\n");
        assertThat(changed.lost()).containsExactly("rule.yml:10  # first", "rule.yml:11  # about the technique");
    }

    @Test
    void addsAtTheEndOfWhatItBelongsTo() {
        assertThat(file().with("interval", Json.value("5m")).text()).isEqualTo(FILE + "interval: '5m'\n");
        assertChange(
                file().with("threshold.cardinality", Json.array(Json.object("field", "x"))),
                "# two\n",
                "# two\n  cardinality:\n    - field: x\n");
        assertChange(
                file().with("threat[0].tactic.reference", Json.value("r")),
                "name: Collection }",
                "name: Collection, reference: r }");
        assertChange(
                file().with("threat[2]", Json.object("tactic", "x", "y", 1)),
                "{ id: TA0010 }\n",
                "{ id: TA0010 }\n  - tactic: x\n    'y': 1\n");
        assertChange(file().with("threshold.field[2]", Json.value("z")), "user.id]", "user.id, z]");
        assertThat(new YamlText("x", "a: 1", List.of()).with("b", Json.value(2)).text())
                .isEqualTo("a: 1\nb: 2\n");
        assertThat(new YamlText("x", "a: []\nb: {}\n", List.of())
                        .with("a[0]", Json.value(1))
                        .with("b.c", Json.value(2))
                        .text())
                .isEqualTo("a: [1]\nb: { c: 2 }\n");
    }

    @Test
    void removesWithWhatIsInsideOnly() {
        assertChange(file().without("risk_score"), "risk_score: 47\n", "");
        assertChange(file().without("threat[0].tactic.id"), "id: TA0009, ", "");
        assertChange(file().without("threat[0].tactic.name"), ", name: Collection", "");
        assertChange(file().without("threat[1]"), "  - tactic: { id: TA0010 }\n", "");
        assertChange(file().without("threat[1].tactic"), "tactic: { id: TA0010 }", "{}");
        assertChange(file().without("threshold.field[0]"), "user.name, ", "");
        YamlText changed = file().without("threat[0]");
        assertThat(changed.text()).contains("threat:\n  - tactic: { id: TA0010 }\n");
        assertThat(changed.lost()).containsExactly("rule.yml:10  # first", "rule.yml:11  # about the technique");
        assertThat(file().without("nothing")).isEqualTo(file());
    }

    @Test
    void refusesPlacesThatThereAreNot() {
        assertThatThrownBy(() -> file().with("name.inner", Json.value(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file().with("threat.x", Json.value(1))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Every value of every file of the pack, once each kind of value in its place. */
    @Test
    void changesNothingElse() throws IOException {
        Random random = new Random(7);
        int changes = 0;
        for (Path path : files()) {
            YamlText file = YamlText.of(path.toString(), Files.readAllBytes(path));
            JsonNode before = json(file);
            List<String> paths = new ArrayList<>();
            collect("", before, paths);
            for (int i = 0; i < 12; i++) {
                String at = paths.get(random.nextInt(paths.size()));
                JsonNode value = values().get(random.nextInt(values().size()));
                YamlText changed = file.with(at, value);
                assertThat(json(changed)).as("%s at %s: %s", path, at, value).isEqualTo(changed(before, at, value));
                YamlText removed = file.without(at);
                assertThat(json(removed)).as("%s without %s", path, at).isEqualTo(changed(before, at, null));
                changes++;
            }
        }
        assertThat(changes).isGreaterThan(200);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(TestPlaces.PIPELINES), Files.walk(TestPlaces.ROOT.resolve("src/test/packs/export")))) {
            return files.filter(it -> it.toString().endsWith(".yml")).sorted().toList();
        }
    }

    private static JsonNode json(YamlText file) {
        return YamlReader.parse(file.name(), file.text().getBytes(StandardCharsets.UTF_8))
                .json();
    }

    private static List<JsonNode> values() {
        return List.of(
                Json.value("plain"),
                Json.value("# not: a comment"),
                Json.value("no"),
                Json.value("two\nlines\n"),
                Json.value("\n  odd \n\n"),
                Json.value("☃ \"quoted\" 'both'"),
                Json.value(""),
                Json.value(7),
                Json.value(true),
                Json.array(),
                Json.object(),
                Json.array("a", Json.object("b", Json.array(1, "x\ny\n"))),
                Json.object("k", Json.object("l", "m"), "n", Json.array("o")));
    }

    private static void collect(String prefix, JsonNode value, List<String> paths) {
        if (value.isObject()) {
            value.properties().forEach(it -> {
                String path = prefix.isEmpty() ? it.getKey() : prefix + "." + it.getKey();
                paths.add(path);
                collect(path, it.getValue(), paths);
            });
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                paths.add(prefix + "[" + i + "]");
                collect(prefix + "[" + i + "]", value.get(i), paths);
            }
        }
    }

    /** @param value null to remove */
    private static JsonNode changed(JsonNode document, String path, JsonNode value) {
        if (document instanceof ArrayNode array) {
            ArrayNode copy = array.deepCopy();
            int end = path.indexOf(']');
            int index = Integer.parseInt(path.substring(1, end));
            String rest = path.substring(end + 1).replaceFirst("^\\.", "");
            if (!rest.isEmpty()) {
                copy.set(index, changed(copy.get(index), rest, value));
            } else if (value == null) {
                copy.remove(index);
            } else {
                copy.set(index, value);
            }
            return copy;
        }
        ObjectNode copy = document.deepCopy();
        String key = copy.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(it -> path.equals(it) || path.startsWith(it + ".") || path.startsWith(it + "["))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseThrow();
        String rest = path.substring(key.length()).replaceFirst("^\\.", "");
        if (!rest.isEmpty()) {
            copy.set(key, changed(copy.get(key), rest, value));
        } else if (value == null) {
            copy.remove(key);
        } else {
            copy.set(key, value);
        }
        return copy;
    }
}
