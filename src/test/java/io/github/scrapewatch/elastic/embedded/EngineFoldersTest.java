package io.github.scrapewatch.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose temporary folders are removed. */
class EngineFoldersTest {
    private static final String NOBODY = "999999999\n2020-01-01T00:00:00Z\n";

    @TempDir
    private Path parent;

    private Path left(String owner) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("scrapewatch-engine-1"));
        Files.writeString(folder.resolve("owner"), owner);
        return folder;
    }

    private String world(Path folder) throws IOException {
        List<String> owner = Files.readAllLines(folder.resolve("owner"));
        assertThat(owner).hasSize(3);
        return owner.get(2);
    }

    @Test
    void whatAKilledProcessHasLeftGoes() throws IOException {
        Path own = new EngineFolders(parent, 0).create();
        Path left = left(NOBODY + world(own));
        new EngineFolders(parent, 0).create();
        assertThat(left).doesNotExist();
        assertThat(own).exists();
    }

    /** A container with the same temporary folder: its processes have numbers that mean nothing here. */
    @Test
    void whatBelongsToAnotherSpaceOfProcessesStays() throws IOException {
        Path left = left(NOBODY + "pid:[1]");
        new EngineFolders(parent, 0).create();
        assertThat(left).exists();
    }
}
