package io.github.scrapewatch.elastic;

import io.github.scrapewatch.doctor.Docker;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a Docker engine for its version, without a library: the answer is there in milliseconds, or there is none. */
public final class DockerProbe {
    private static final long PATIENCE_MILLIS = 900;
    private static final Pattern VERSION = Pattern.compile("\"Version\"\\s*:\\s*\"([^\"]+)\"");

    private DockerProbe() {}

    /** @param environment where {@code DOCKER_HOST} may be */
    public static Docker ask(Map<String, String> environment) {
        List<DockerAddress> candidates;
        try {
            candidates = DockerAddress.candidates(environment);
        } catch (IllegalArgumentException e) {
            return new Docker.Silent("DOCKER_HOST is no address: " + e.getMessage());
        }
        CompletableFuture<Docker> answer =
                CompletableFuture.supplyAsync(() -> askInTurn(candidates), DockerProbe::inBackground);
        return answer.completeOnTimeout(
                        new Docker.Silent("no answer from " + candidates.get(0) + " within a second"),
                        PATIENCE_MILLIS,
                        TimeUnit.MILLISECONDS)
                .join();
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "docker-probe");
        thread.setDaemon(true);
        thread.start();
    }

    private static Docker askInTurn(List<DockerAddress> candidates) {
        List<Docker> silent = new ArrayList<>();
        for (DockerAddress candidate : candidates) {
            Docker answer = askNow(candidate);
            if (answer instanceof Docker.Answers) {
                return answer;
            }
            silent.add(answer);
        }
        return silent.get(0);
    }

    private static Docker askNow(DockerAddress address) {
        try (SocketChannel channel = open(address.uri())) {
            if (address.tls()) {
                return new Docker.Answers("behind TLS", address.toString());
            }
            // HTTP/1.0, so that the answer ends with the connection.
            channel.write(ByteBuffer.wrap(
                    "GET /version HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            String answer = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(answer);
            return version.find()
                    ? new Docker.Answers(version.group(1), address.toString())
                    : new Docker.Silent("something that is no Docker engine answers at " + address);
        } catch (IOException e) {
            return new Docker.Silent(
                    String.valueOf(e.getMessage()).contains("Permission denied")
                            ? "you may not use the Docker engine at " + address + ": permission denied"
                            : "no Docker engine answers at " + address);
        } catch (IllegalArgumentException e) {
            return new Docker.Silent(address + " is no address of a Docker engine: " + e.getMessage());
        }
    }

    private static SocketChannel open(URI address) throws IOException {
        switch (String.valueOf(address.getScheme())) {
            case "unix":
                return connected(
                        SocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(address.getPath()));
            case "tcp", "http", "https":
                return connected(SocketChannel.open(), new InetSocketAddress(address.getHost(), address.getPort()));
            default:
                throw new IllegalArgumentException("unix:// and tcp:// are");
        }
    }

    private static SocketChannel connected(SocketChannel channel, SocketAddress address) throws IOException {
        try {
            channel.connect(address);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof IOException io ? io : new IOException(e);
        }
    }
}
