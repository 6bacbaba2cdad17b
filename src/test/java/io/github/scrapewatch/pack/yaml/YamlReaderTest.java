package io.github.scrapewatch.pack.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.rule.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsYamlAsEditorsDo() {
        assertThat(read("a: no\nb: 010\nc: 12:30\nd: 2026-01-01\ne: ~\nf: 1.5e3\ng: true\nh: '1'\ni: 9999999999\n")
                        .json())
                .hasToString("{\"a\":\"no\",\"b\":10,\"c\":\"12:30\",\"d\":\"2026-01-01\",\"e\":null,\"f\":1500.0,"
                        + "\"g\":true,\"h\":\"1\",\"i\":9999999999}");
    }

    @Test
    void knowsWhereValuesAre() {
        Yaml yaml = read("a:\n  - b: x\n    c: 1\n");
        Yaml element = yaml.get("a").orElseThrow().elements().get(0);
        assertThat(element.get("c").orElseThrow().location()).isEqualTo(new SourceLocation("f.yml", 3, 8));
        assertThat(((Yaml.Table) element).entries().get("c").key()).isEqualTo(new SourceLocation("f.yml", 3, 5));
    }

    @Test
    void knowsPlacesInsideTexts() {
        assertThat(place("a: |\n\n    one\n    two\n", "two")).isEqualTo(new SourceLocation("f.yml", 4, 5));
        assertThat(place("a: 'one two'", "two")).isEqualTo(new SourceLocation("f.yml", 1, 9));
        assertThat(place("a: one two", "two")).isEqualTo(new SourceLocation("f.yml", 1, 8));
        assertThat(place("a: >\n  one\n  two", "two")).isEqualTo(new SourceLocation("f.yml", 1, 4));
    }

    @Test
    void refusesMalformedYaml() {
        thenUnreadable("a: [1, 2\nb: 3", "f.yml:2:2");
        thenUnreadable("a: 'x", "f.yml:1:6");
        thenUnreadable("a: 1\n b: 2", "f.yml:2:3");
        thenUnreadable("", "f.yml:1:1  The file is empty");
        thenUnreadable("a: 1\n---\nb: 2", "f.yml:2:1");
    }

    @Test
    void refusesTabs() {
        thenUnreadable("a:\n\tb: 1", "f.yml:2:1", "Indent with spaces");
    }

    @Test
    void refusesKeysThatAreThereTwice() {
        thenUnreadable("a: 1\nb:\n  c: 1\n  c: 2", "f.yml:4:3", "'c' is there twice; the first is in line 3");
    }

    @Test
    void refusesAliasBombs() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, 9)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                        .collect(Collectors.joining());
        assertThat(read(bomb)).isNotNull();
        String wide = "x: &x [" + "y, ".repeat(9000) + "y]\n"
                + IntStream.range(0, 15).mapToObj(i -> "a" + i + ": *x\n").collect(Collectors.joining());
        thenUnreadable(wide, "unfolds to more than 100,000 values");
        thenUnreadable("x: &x [y]\na: [" + "*x, ".repeat(50) + "*x]", "f.yml", "aliases");
        thenUnreadable("a: &a [*a]", "f.yml:1:4", "in themselves");
    }

    @Test
    void refusesDepth() {
        thenUnreadable("a: " + "[".repeat(60) + "]".repeat(60), "f.yml:1:53", "more than 50 deep");
        thenUnreadable("a: " + "[".repeat(100_000), "f.yml");
    }

    @Test
    void refusesTagsAndMergeKeys() {
        thenUnreadable("a: !!java.net.URL [x]", "f.yml:1:4", "tag:yaml.org,2002:java.net.URL");
        thenUnreadable("a: &a {x: 1}\nb:\n  <<: *a", "f.yml:3:3", "Merge keys");
        thenUnreadable("? [a]\n: b", "f.yml:1:3", "A key is a list");
    }

    @Test
    void refusesNumbersThatAreNone() {
        thenUnreadable("a: " + "9".repeat(50), "f.yml:1:4", "too long");
        assertThat(read("a: 1e400").json().path("a").isNumber()).isTrue();
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> YamlReader.parse("f.yml", new byte[] {'a', ':', ' ', '1', '\n', 'b', (byte) 0xFF}))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("f.yml:2:2")
                .hasMessageContaining("0xFF is not UTF-8");
        assertThatThrownBy(() -> YamlReader.parse("f.yml", new byte[] {'a', (byte) 0xC3}))
                .hasMessageContaining("f.yml:1:2");
    }

    @Test
    void refusesControlCharacters() {
        thenUnreadable("a: x\nb: \u0000", "f.yml:2:4", "U+0000");
    }

    @Test
    void readsByteOrderMarksAndOtherLineEnds() {
        assertThat(read("\uFEFFa: 1\r\nb: |\r\n  x\r\n").json()).hasToString("{\"a\":1,\"b\":\"x\\n\"}");
    }

    @Test
    void refusesLargeFilesWithoutReadingThem() throws IOException {
        Path file = folder.resolve("large.yml");
        Files.write(file, new byte[10 << 20]);
        assertThatThrownBy(() -> YamlReader.read(file))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("large.yml:1:1")
                .hasMessageContaining("larger than 1 MiB");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> YamlReader.read(folder.resolve("none.yml")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("none.yml:1:1");
    }

    private static Yaml read(String text) {
        return YamlReader.parse("f.yml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceLocation place(String text, String word) {
        Yaml.Scalar scalar = read(text).get("a").orElseThrow().scalar().orElseThrow();
        return scalar.location(scalar.value().textValue().indexOf(word));
    }

    private static void thenUnreadable(String text, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContainingAll(words);
    }
}
