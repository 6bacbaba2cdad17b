package io.github.scrapewatch.export.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void writesFilesAndTheirChecksums() throws IOException {
        Path out = temporary.resolve("new/out");
        new ExportFolder(out).write(List.of(Artefact.text("b/run.sh", "exit\n"), Artefact.text("a.txt", "a\n")));
        assertThat(files(out)).containsExactly("SHA256SUMS", "a.txt", "b/run.sh");
        assertThat(out.resolve("b/run.sh")).isExecutable();
        assertThat(Files.readString(out.resolve("SHA256SUMS")))
                .isEqualTo("87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7  a.txt\n"
                        + "9577a8bfed904bd55390ba203f1a233be1981b36fa945537eb3be5b2446de031  b/run.sh\n");
    }

    @Test
    void replacesAnEarlierExportAndNothingElse() throws IOException {
        Path out = temporary.resolve("out");
        new ExportFolder(out).write(List.of(Artefact.text("old.txt", "old\n")));
        Files.writeString(out.resolve("mine.txt"), "mine");
        new ExportFolder(out).write(List.of(Artefact.text("new.txt", "new\n")));
        assertThat(files(out)).containsExactly("SHA256SUMS", "mine.txt", "new.txt");
    }

    @Test
    void leavesAFolderAloneThatIsSomethingElse() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> new ExportFolder(temporary).write(List.of(Artefact.text("a.txt", "a"))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("is no empty folder");
        assertThat(files(temporary)).containsExactly("thesis.txt");
    }

    @Test
    void deletesNothingOutsideWhateverTheChecksumsSay() throws IOException {
        Path victim = Files.writeString(temporary.resolve("victim.txt"), "mine");
        Path out = Files.createDirectories(temporary.resolve("out"));
        Files.writeString(out.resolve("SHA256SUMS"), "0".repeat(64) + "  ../victim.txt\n");
        new ExportFolder(out).write(List.of(Artefact.text("a.txt", "a")));
        assertThat(victim).exists();
    }

    @Test
    void aPathStaysBelow() {
        for (String path : List.of("/etc/passwd", "../a", "a/../../b", "a\\b", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Artefact.text(path, ""));
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> folder.relativize(it).toString())
                    .sorted()
                    .toList();
        }
    }
}
