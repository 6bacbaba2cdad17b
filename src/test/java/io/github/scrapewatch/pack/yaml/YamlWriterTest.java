package io.github.scrapewatch.pack.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    @TempDir
    private Path folder;

    @Test
    void writesBlocksForPeople() {
        JsonNode value = Json.object(
                "title",
                "Confluence (audit)",
                "steps",
                Json.array(Json.object("set", Json.object("field", "a.b", "value", 3)), "last"),
                "script",
                "int a = 1;\nreturn a;\n",
                "none",
                Json.array(),
                "sure",
                true);
        assertThat(YamlWriter.write(value)).isEqualTo("""
                title: Confluence (audit)
                steps:
                  - set:
                      field: a.b
                      value: 3
                  - last
                script: |
                  int a = 1;
                  return a;
                none: []
                sure: true
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no",
                "Yes",
                "ON",
                "y",
                "~",
                "null",
                "True",
                "1e3",
                "0x1F",
                "0o17",
                "012",
                "1_000",
                "12:30",
                "-",
                "- a",
                "a: b",
                "a #b",
                "#",
                "&a",
                "*",
                "!x",
                "|",
                ">",
                "%",
                "@timestamp",
                "`a`",
                "{a}",
                "[a]",
                "'",
                "\"",
                "a\\b",
                "2026-01-01",
                ".5",
                "+1",
                "\t",
                "a\tb",
                "a\n",
                "\na",
                "a \nb",
                " a\n",
                "a\r\nb",
                "\u0000",
                "\u00e9",
                "\u2028",
                "\uFEFFa",
                "\uD83D\uDE00",
                "=",
                "<<",
                "${A}",
                "{{ a }}",
                "a,b",
                "---",
                "...",
                "? a",
                ".inf",
                ".nan",
                "Infinity"
            })
    void anyTextComesBack(String text) throws IOException {
        comesBack(Json.object("a", text, "b", Json.array(text), "c" + text, 1));
    }

    @Test
    void randomTextsComeBack() throws IOException {
        Random random = new Random(7);
        String alphabet = "ab:#- \n'\"{}[]&*!|>%@`,?0123456789.e~\\\t";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            comesBack(Json.array(text.toString()));
        }
    }

    @Test
    void numbersComeBack() throws IOException {
        comesBack(
                new ObjectMapper().readTree("[0, -1, 2147483648, 1.5, 1.0E+30, 1e-7, null, {}, [[]], [{\"a\": [1]}]]"));
    }

    @Test
    void thePipelinesComeBack() throws IOException {
        try (Stream<Path> files = Files.list(TestPlaces.PIPELINES)) {
            List<Path> pipelines =
                    files.filter(it -> it.toString().endsWith(".yml")).toList();
            assertThat(pipelines).hasSizeGreaterThan(5);
            for (Path pipeline : pipelines) {
                comesBack(YamlReader.read(pipeline).json());
            }
        }
    }

    private void comesBack(JsonNode value) throws IOException {
        String text = YamlWriter.write(value);
        Path file = Files.writeString(folder.resolve("a.yml"), text);
        assertThat(YamlReader.read(file).json()).as(text).isEqualTo(value);
    }
}
