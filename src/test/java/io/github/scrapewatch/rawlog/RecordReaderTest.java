package io.github.scrapewatch.rawlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.rawlog.RawRecord.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {
    @TempDir
    private Path folder;

    @Test
    void everyLineIsARecordWithItsPlace() {
        List<RawRecord> records = read("first\r\n\n[10/Jun/2024:06:14:14 +0000] third\nlast");
        assertThat(records)
                .containsExactly(
                        new RawRecord("x.log", 1, OptionalLong.of(0), Shape.LINE, "first"),
                        new RawRecord("x.log", 3, OptionalLong.of(8), Shape.LINE, "[10/Jun/2024:06:14:14 +0000] third"),
                        new RawRecord("x.log", 4, OptionalLong.of(43), Shape.LINE, "last"));
    }

    @Test
    void offsetsCountBytes() {
        assertThat(read("\u00e4\u4e16\n{\"a\":1}\n"))
                .extracting(it -> it.offset().orElseThrow())
                .containsExactly(0L, 6L);
    }

    @Test
    void aLineOfJsonStaysAsItIs() {
        assertThat(texts("{ \"a\" : 1.0, \"a\": [ ] } \n{\"b\":\"}{\\\"\"}\n"))
                .containsExactly("{ \"a\" : 1.0, \"a\": [ ] } ", "{\"b\":\"}{\\\"\"}");
    }

    @Test
    void objectsOnOneLineAreTakenApart() {
        assertThat(texts("{\"a\":1}{\"a\":2}, {\"a\":3},\r\n")).containsExactly("{\"a\":1}", "{\"a\":2}", "{\"a\":3}");
    }

    @Test
    void whatFollowsAnObjectStaysWithIt() {
        assertThat(texts("{\"a\":1} and more\n{\"a\":2}\n")).containsExactly("{\"a\":1} and more", "{\"a\":2}");
    }

    @Test
    void prettyPrintedObjectsBecomeOneLine() {
        assertThat(texts("{\n  \"a\": {\n    \"b c\": [1, 2]\n  }\n}\n{\n  \"d\": 1\n}\n"))
                .containsExactly("{\"a\":{\"b c\":[1,2]}}", "{\"d\":1}");
    }

    @Test
    void elementsOfAnArrayAreRecordsWithoutAnOffset() {
        List<RawRecord> records = read("[\n  {\"a\": 1},\n  {\n    \"b\": [2]\n  }\n]\n");
        assertThat(records).extracting(RawRecord::text).containsExactly("{\"a\": 1}", "{\"b\":[2]}");
        assertThat(records).extracting(RawRecord::line).containsExactly(2L, 3L);
        assertThat(records).allMatch(it -> it.offset().isEmpty() && it.shape() == Shape.JSON);
    }

    @Test
    void answersOfApisAreTakenApart() {
        for (String list : List.of("entities", "results", "data")) {
            assertThat(texts("{\"pagingInfo\":{\"data\":[1]},\"" + list
                            + "\": [{\"a\":1},{\"a\":{\"results\":[{}]}}],\"size\":2," + "\"x\":\"]}\"}\n{\"" + list
                            + "\":[ ]}\n{\"" + list + "\":[\n{\"a\":3}\n]\n}\n"))
                    .containsExactly("{\"a\":1}", "{\"a\":{\"results\":[{}]}}", "{\"a\":3}");
        }
    }

    @Test
    void aListOfSomethingElseIsNoAnswer() {
        assertThat(texts("{\"data\":[1,2]}\n{\"other\":[{\"a\":1}]}"))
                .containsExactly("{\"data\":[1,2]}", "{\"other\":[{\"a\":1}]}");
    }

    @Test
    void aTruncatedLineDoesNotSwallowTheNext() {
        assertThat(texts("{\"a\":\"cut in a str\n{\"b\":1}\n{\"c\":[{\"d\":1},\n{\"e\":1}\n{\"f\":"))
                .containsExactly("{\"a\":\"cut in a str", "{\"b\":1}", "{\"c\":[{\"d\":1},", "{\"e\":1}", "{\"f\":");
    }

    @Test
    void aTruncatedAnswerGivesWhatThereIs() {
        assertThat(texts("{\"entities\":[{\"a\":1},{\"b\":")).containsExactly("{\"a\":1}", "{\"b\":");
    }

    @Test
    void rowsOfATableMaySpreadOverLines() {
        List<RawRecord> records =
                read("Date,User,\"Event type\",Details\n2024-06-10,a@example.com,Rule,\"two\nlines\"\nb,c,d,e\n");
        assertThat(records)
                .extracting(RawRecord::text)
                .containsExactly("2024-06-10,a@example.com,Rule,\"two\nlines\"", "b,c,d,e");
        assertThat(records).extracting(RawRecord::line).containsExactly(2L, 4L);
        assertThat(records).allMatch(it -> it.shape() == Shape.TABLE_ROW);
    }

    @Test
    void whatIsNoUtf8IsReplacedAndCounted() {
        RecordReader reader = reader(new byte[] {'a', (byte) 0xff, 'b', '\n', (byte) 0xef, (byte) 0xbf, (byte) 0xbd});
        assertThat(reader.next().text()).isEqualTo("a\ufffdb");
        assertThat(reader.next().text()).isEqualTo("\ufffd");
        assertThat(reader.replacedCharacters()).isEqualTo(1);
    }

    @Test
    void aMarkOfEncodingIsNoPartOfTheRecord() {
        assertThat(texts("\ufeff{\"a\":1}\n")).containsExactly("{\"a\":1}");
    }

    @Test
    void gzipIsKnownByItsContent() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("one\ntwo".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(all(reader(packed.toByteArray())))
                .extracting(RawRecord::text)
                .containsExactly("one", "two");
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 10);
        assertThatThrownBy(() -> all(reader(cut))).isInstanceOf(UnreadableLogException.class);
    }

    @Test
    void aRecordMayBeLongerThanAnyBuffer() {
        String text = "x".repeat(300_000);
        assertThat(texts(text + "\n{\"a\":\"" + text + "\"}\n"))
                .extracting(String::length)
                .containsExactly(300_000, 300_008);
    }

    @Test
    void filesThatAreNotThereAreNamed() {
        assertThatThrownBy(() -> RecordReader.open(folder.resolve("none.log"), "none.log"))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("none.log");
        assertThatThrownBy(() -> RecordReader.open(folder, "folder")).hasMessageContaining("This is a folder");
        assertThat(read("")).isEmpty();
    }

    private static List<String> texts(String content) {
        return read(content).stream().map(RawRecord::text).toList();
    }

    private static List<RawRecord> read(String content) {
        return all(reader(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<RawRecord> all(RecordReader reader) {
        List<RawRecord> records = new ArrayList<>();
        reader.forEachRemaining(records::add);
        return records;
    }

    private static RecordReader reader(byte[] content) {
        return RecordReader.of(new ByteArrayInputStream(content), "x.log");
    }
}
