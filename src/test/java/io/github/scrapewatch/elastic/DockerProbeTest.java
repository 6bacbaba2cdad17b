package io.github.scrapewatch.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.doctor.Docker;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Docker, or whatever is at its address, found out within a second. */
@SuppressWarnings("try") // Servers are there to be open, not to be named.
class DockerProbeTest {
    private static final String VERSION = "HTTP/1.0 200 OK\r\n\r\n{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\"}";

    @TempDir
    private Path folder;

    @Test
    void findsTheOneThatIsNamed() throws Exception {
        Path socket = folder.resolve("named.sock");
        try (ServerSocketChannel server = answering(socket, VERSION)) {
            assertThat(DockerProbe.ask(Map.of("DOCKER_HOST", "unix://" + socket)))
                    .isEqualTo(new Docker.Answers("20.10.24", "unix://" + socket));
        }
    }

    @Test
    void findsARootlessOne() throws Exception {
        Path socket = folder.resolve("docker.sock");
        try (ServerSocketChannel server = answering(socket, VERSION)) {
            assertThat(DockerAddress.candidates(Map.of("XDG_RUNTIME_DIR", folder.toString())))
                    .extracting(DockerAddress::toString)
                    .containsExactly("unix:///var/run/docker.sock", "unix://" + socket);
        }
    }

    @Test
    void saysWhatElseIsThere() throws Exception {
        Path socket = folder.resolve("other.sock");
        try (ServerSocketChannel server = answering(socket, "SSH-2.0-OpenSSH\r\n")) {
            assertThat(because("unix://" + socket)).contains("something that is no Docker engine answers at");
        }
    }

    @Test
    void doesNotWaitForOneThatIsSilent() throws Exception {
        Path socket = folder.resolve("silent.sock");
        try (ServerSocketChannel server =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket))) {
            long begin = System.nanoTime();
            assertThat(because("unix://" + socket)).contains("within a second");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void saysThatNothingIsThere() throws Exception {
        assertThat(because("unix://" + folder.resolve("none.sock"))).startsWith("no Docker engine answers at");
        assertThat(because("tcp://127.0.0.1:1")).startsWith("no Docker engine answers at");
        assertThat(because("ssh://me@example.com")).contains("is no address of a Docker engine", "unix:// and tcp://");
        assertThat(because("not an address")).startsWith("DOCKER_HOST is no address");
    }

    private static String because(String dockerHost) {
        return ((Docker.Silent) DockerProbe.ask(Map.of("DOCKER_HOST", dockerHost))).because();
    }

    private static ServerSocketChannel answering(Path socket, String answer) throws Exception {
        Files.deleteIfExists(socket);
        ServerSocketChannel server =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        Thread thread = new Thread(() -> {
            try (SocketChannel channel = server.accept()) {
                channel.read(ByteBuffer.allocate(1000));
                channel.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
            } catch (java.io.IOException e) {
                // The test has ended.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }
}
