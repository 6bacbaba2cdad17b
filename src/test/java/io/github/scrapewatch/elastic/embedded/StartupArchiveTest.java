package io.github.scrapewatch.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupArchiveTest {
    private static final JavaRuntime JAVA = new JavaRuntime(Path.of("/java/bin/java"), 17, "build 1");

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void aJarAndItsArchive() throws IOException {
        jar = Files.writeString(folder.resolve("engine.jar"), "content");
        adopt(archive(JAVA), "classes");
    }

    private StartupArchive archive(JavaRuntime java) throws IOException {
        return StartupArchive.in(folder.resolve("cache"), java, new EngineJars(List.of(jar)));
    }

    private static Path adopt(StartupArchive archive, String content) throws IOException {
        return archive.adopt(Files.writeString(archive.draft(), content));
    }

    @Test
    void isFoundAgain() throws IOException {
        assertThat(archive(JAVA).find())
                .hasValueSatisfying(found -> assertThat(found).hasContent("classes"));
    }

    @Test
    void doesNotFitAnotherBuildOfTheJvm() throws IOException {
        assertThat(archive(new JavaRuntime(JAVA.executable(), 17, "build 2")).find())
                .isEmpty();
    }

    @Test
    void doesNotFitAJarOfAnotherTime() throws IOException {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(archive(JAVA).find()).isEmpty();
    }

    @Test
    void doesNotFitAJarOfAnotherSize() throws IOException {
        FileTime time = Files.getLastModifiedTime(jar);
        Files.writeString(jar, "other content");
        Files.setLastModifiedTime(jar, time);
        assertThat(archive(JAVA).find()).isEmpty();
    }

    @Test
    void isRemovedWhenItIsDamaged() throws IOException {
        Path found = archive(JAVA).find().orElseThrow();
        Files.writeString(found, "cla");
        assertThat(archive(JAVA).find()).isEmpty();
        assertThat(found).doesNotExist();
    }

    @Test
    void takesThePlaceOfThatOfAnEarlierBuild() throws IOException {
        Path earlier = archive(JAVA).find().orElseThrow();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        Path later = adopt(archive(JAVA), "other classes");
        assertThat(earlier).doesNotExist();
        assertThat(later).exists();
    }

    @Test
    void leavesThatOfAnotherJavaAlone() throws IOException {
        Path other = adopt(archive(new JavaRuntime(JAVA.executable(), 21, "build 21")), "classes for 21");
        assertThat(archive(JAVA).find()).isPresent();
        assertThat(other).exists();
    }

    @Test
    void outlivesNoMonthWithoutUse() throws IOException {
        Path unused = adopt(archive(new JavaRuntime(JAVA.executable(), 21, "build 21")), "classes for 21");
        Files.setLastModifiedTime(unused, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        adopt(archive(JAVA), "newer classes");
        assertThat(unused).doesNotExist();
    }
}
