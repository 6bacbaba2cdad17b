package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script: what a fresh machine may lack, and whether it says so. */
class ScriptIT {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private record Result(int exitCode, String output) {}

    @Test
    void runsWhatIsBuilt() throws Exception {
        Result result = run(builtCopy(), Map.of("JAVA_HOME", JAVA_HOME.toString()), "--version");
        assertThat(result.output()).startsWith("scrapewatch ").doesNotContain("Building");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void runsThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("sw"), builtCopy());
        assertThat(run(link, Map.of("JAVA_HOME", JAVA_HOME.toString()), "--version")
                        .output())
                .startsWith("scrapewatch ");
    }

    @Test
    void buildsAgainAfterAChange() throws Exception {
        Path script = builtCopy();
        Path source =
                Files.createDirectories(script.resolveSibling("src/main/java")).resolve("New.java");
        Files.writeString(source, "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        executable("tools/mvn", "echo 'BUILD SUCCESS'");
        String path = folder.resolve("tools") + ":" + System.getenv("PATH");
        Result result = run(script, Map.of("JAVA_HOME", JAVA_HOME.toString(), "PATH", path), "--version");
        assertThat(result.output()).contains("Building scrapewatch");
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        Path java = executable("jdk/bin/java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        Result result =
                run(copy(), Map.of("JAVA_HOME", java.getParent().getParent().toString()));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.output()).contains("is Java 11.0.2; scrapewatch needs 17 or newer", "Set JAVA_HOME");
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        Result result = run(copy(), Map.of("JAVA_HOME", "/nowhere"));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.output()).contains("JAVA_HOME is /nowhere, and there is no bin/java in it");
    }

    @Test
    void saysThatThereIsNoMaven() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"dirname", "sed", "head", "find", "readlink"}) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin").resolve(tool));
        }
        Result result = run(copy(), Map.of("JAVA_HOME", JAVA_HOME.toString(), "PATH", tools.toString()));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.output()).contains("There is no Maven here", "Install Maven 3.8");
    }

    @Test
    void saysThatTheBuildFailedAndWhereItsOutputIs() throws Exception {
        executable("tools/mvn", "echo '[ERROR] no such luck'; exit 1");
        String path = folder.resolve("tools") + ":" + System.getenv("PATH");
        Result result = run(copy(), Map.of("JAVA_HOME", JAVA_HOME.toString(), "PATH", path), "doctor");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.output()).contains("Building scrapewatch", "no such luck", "The build failed", "build.log");
        assertThat(folder.resolve("copy/target/build.lock")).doesNotExist();
    }

    /** The script in a folder where nothing is built. */
    private Path copy() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy/src")).getParent();
        Files.writeString(copy.resolve("pom.xml"), "<project/>");
        return Files.copy(
                TestPlaces.ROOT.resolve("scrapewatch"),
                copy.resolve("scrapewatch"),
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** The script beside links to what the build under test has made. */
    private Path builtCopy() throws IOException {
        Path script = copy();
        Path target = Files.createDirectories(script.resolveSibling("target"));
        Files.copy(TestPlaces.ROOT.resolve("target/scrapewatch.jar"), target.resolve("scrapewatch.jar"));
        Files.createSymbolicLink(target.resolve("lib"), TestPlaces.ROOT.resolve("target/lib"));
        Path engine = script.resolveSibling("src/engine/node/target/engine");
        Files.createDirectories(engine.getParent());
        Files.createSymbolicLink(engine, TestPlaces.ENGINE_JARS);
        return script;
    }

    private Path executable(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + content + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static Result run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }
}
