package io.github.scrapewatch.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.rawlog.UnreadableLogException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSourcesTest {
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void takesAllFilesOfAFolderButHiddenOnes() throws IOException {
        write("b.log", "x\n");
        write("deep/a.log", "x\n");
        write(".hidden/c.log", "x\n");
        write(".d.log", "x\n");
        assertThat(names(folder.toString())).containsExactly(path("b.log"), path("deep/a.log"));
    }

    @Test
    void readsOnceWhatIsNamedTwice() throws IOException {
        write("a.log", "x\n");
        LogSources sources = of(path("a.log"), folder + "/./a.log", folder.toString(), "-", "-");
        assertThat(sources.sources()).extracting(LogSource::name).containsExactly(path("a.log"), "standard input");
        assertThat(sources.repeated()).hasSize(3).contains(folder + "/./a.log", "standard input");
    }

    @Test
    void knowsHowMuchThereIsToReadAsFarAsItIsInFiles() throws IOException {
        write("a.log", "x\n");
        write("b.log.gz", "not even packed\n");
        assertThat(of(path("a.log"), "-").bytes()).isEqualTo(2);
        assertThat(of(path("a.log"), path("a.log")).bytes()).isEqualTo(2);
        assertThat(of(folder.toString()).bytes()).isEqualTo(2 + 10 * 16);
    }

    @Test
    void refusesWhatCannotBeRead() throws IOException {
        assertThatThrownBy(() -> of(path("none.log")))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("none.log  The file cannot be read");
        Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> of(path("empty"))).hasMessageContaining("There is no file in this folder.");
    }

    @Test
    void datesRecordsByTheirFile() throws IOException {
        write("a.log", "x\n");
        Instant written = Instant.parse("2026-01-02T03:04:05Z");
        Files.setLastModifiedTime(folder.resolve("a.log"), FileTime.from(written));
        assertThat(of(path("a.log"), "-").sources())
                .extracting(LogSource::written)
                .containsExactly(written, NOW);
    }

    @Test
    void findsTheLineOfAnOffsetInAPlainAndInAPackedFile() throws IOException {
        String content = "one\nzwei ü\n\nvier\n";
        write("a.log", content);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("b.log.gz"), packed.toByteArray());
        for (LogSource source : of(path("a.log"), path("b.log.gz")).sources()) {
            assertThat(source.place(0)).isEqualTo(source.name() + ":1");
            assertThat(source.place(4)).isEqualTo(source.name() + ":2");
            assertThat(source.place(13)).isEqualTo(source.name() + ":4");
        }
        assertThat(of("-").sources().get(0).place(13)).isEqualTo("standard input, byte 13");
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), content);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> names(String... named) {
        return of(named).sources().stream().map(LogSource::name).toList();
    }

    private static LogSources of(String... named) {
        return LogSources.of(List.of(named), new ByteArrayInputStream(new byte[0]), NOW);
    }
}
