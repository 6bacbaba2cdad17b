package io.github.scrapewatch.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.EngineFacts;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine's life, and the ways in which it can go wrong. */
class EmbeddedEngineIT {
    @TempDir
    private Path temporary;

    private final List<String> narration = new ArrayList<>();

    private EmbeddedEngines engines(EmbeddedEngines.Places places) {
        return new EmbeddedEngines(places, JavaRuntime.current(), narration::add);
    }

    /** A temporary folder of the test's own, so that what is left behind is seen. */
    private EmbeddedEngines engines() {
        return engines(new EmbeddedEngines.Places(TestPlaces.ENGINE_JARS, Optional.of(TestPlaces.CACHE), temporary));
    }

    @Test
    void answersAndIsElasticsearch() {
        try (EmbeddedEngine engine = engines().start(List.of())) {
            var root = new RawHttp(engine.uri()).send("GET", "/").body();
            assertThat(root.at("/version/number").asText())
                    .isEqualTo(engine.facts().version())
                    .startsWith("8.19.");
            assertThat(root.path("tagline").asText()).isEqualTo("You Know, for Search");
        }
    }

    @Test
    void hasTheFullCompilerForLongWorkOnly() {
        try (EmbeddedEngine quick = engines().start(List.of());
                EmbeddedEngine lasting = engines().forLongWork().start(List.of())) {
            assertThat(flags(quick)).contains("-XX:TieredStopAtLevel=1");
            assertThat(flags(lasting)).contains("-Xmx1g").doesNotContain("TieredStopAtLevel");
            assertThat(jars(lasting).archiveInUse()).isTrue();
        }
    }

    private static String flags(EmbeddedEngine engine) {
        return new RawHttp(engine.uri()).send("GET", "/_nodes/jvm").body().toString();
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (EmbeddedEngine engine = engines().start(List.of())) {
            assertThat(InetAddress.getByName(engine.uri().getHost()).isLoopbackAddress())
                    .isTrue();
            for (InetAddress address : addressesOfThisMachine()) {
                assertThatThrownBy(() -> new Socket(address, engine.uri().getPort()).close())
                        .as("%s", address)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    @Test
    void twoRunAtOnce() {
        try (EmbeddedEngine one = engines().start(List.of());
                EmbeddedEngine other = engines().start(List.of())) {
            new RawHttp(one.uri()).send("PUT", "/only-here");
            assertThat(new RawHttp(one.uri()).send("GET", "/only-here").status())
                    .isEqualTo(200);
            assertThat(new RawHttp(other.uri()).send("GET", "/only-here").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void leavesNothingBehind() {
        EmbeddedEngine engine = engines().start(List.of());
        URI uri = engine.uri();
        ProcessHandle process = ProcessHandle.of(engine.pid()).orElseThrow();
        engine.close();

        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(() -> new Socket(uri.getHost(), uri.getPort()).close())
                .isInstanceOf(IOException.class);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void usesAnArchiveAndSaysSo() {
        try (EmbeddedEngine engine = engines().start(List.of())) {
            var jars = jars(engine);
            assertThat(jars.archiveInUse()).as(jars.archive()).isTrue();
        }
    }

    @Test
    void startsWithoutAnArchiveWhereNoneCanBeKept() {
        var places =
                new EmbeddedEngines.Places(TestPlaces.ENGINE_JARS, Optional.of(Path.of("/dev/null/cache")), temporary);
        try (EmbeddedEngine engine = engines(places).start(List.of())) {
            var jars = jars(engine);
            assertThat(jars.archiveInUse()).isFalse();
            assertThat(jars.archive()).contains("cannot be kept in /dev/null/cache");
        }
    }

    @Test
    void replacesADamagedArchive() throws IOException {
        Path cache = temporary.resolve("cache");
        engines().start(List.of()).close();
        copyArchives(TestPlaces.CACHE, cache);
        Path archive = archives(cache).get(0);
        damage(archive);

        var places = new EmbeddedEngines.Places(TestPlaces.ENGINE_JARS, Optional.of(cache), temporary);
        try (EmbeddedEngine engine = engines(places).start(List.of())) {
            assertThat(narration).anyMatch(line -> line.startsWith("Preparing the engine"));
            assertThat(jars(engine).archiveInUse()).isTrue();
        }
    }

    private static void copyArchives(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path archive : archives(from)) {
            Files.copy(archive, to.resolve(archive.getFileName()));
        }
    }

    private static List<Path> archives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private static void damage(Path archive) throws IOException {
        assertThat(archive.toFile().setWritable(true)).isTrue();
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    @Test
    void namesAJarThatIsMissing() throws IOException {
        Path jars = temporary.resolve("jars");
        Files.createDirectories(jars);
        Files.copy(TestPlaces.ENGINE_JARS.resolve("scrapewatch-engine.jar"), jars.resolve("scrapewatch-engine.jar"));
        var places = new EmbeddedEngines.Places(jars, Optional.empty(), temporary);

        assertThatThrownBy(() -> engines(places).start(List.of()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("A jar of the embedded engine is missing")
                .hasMessageContaining("mvn package");
    }

    @Test
    void saysThatItIsNotBuilt() {
        var places = new EmbeddedEngines.Places(temporary, Optional.empty(), temporary);
        assertThatThrownBy(() -> engines(places).start(List.of()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("not built");
    }

    @Test
    void quotesItsLogWhenItDoesNotStart() {
        assertThatThrownBy(() -> engines().start(List.of("no.such.setting=1")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("The engine did not start (exit code 70)")
                .hasMessageContaining("unknown setting [no.such.setting]");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> engines().start(List.of("http.port=" + taken.getLocalPort())))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("Another program has the port")
                    .hasMessageNotContaining("at io.netty");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void saysThatItWasKilled() {
        try (EmbeddedEngine engine = engines().start(List.of())) {
            ProcessHandle process = ProcessHandle.of(engine.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join();

            assertThatThrownBy(() -> engine.cluster().refresh("logs-x-y"))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("The engine ended while it was needed (exit code 137)");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void saysThatThereIsNoSpace() {
        assertThatThrownBy(() -> new EngineFolders(temporary, Long.MAX_VALUE).create())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("MB are free")
                .hasMessageContaining("TMPDIR");
    }

    @Test
    void saysThatItCannotWrite() {
        assertThatThrownBy(() -> new EngineFolders(Path.of("/dev/null"), 0).create())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("cannot make one")
                .hasMessageContaining("TMPDIR");
    }

    private static EngineFacts.Jars jars(EmbeddedEngine engine) {
        return (EngineFacts.Jars) engine.facts().started().orElseThrow().make();
    }
}
