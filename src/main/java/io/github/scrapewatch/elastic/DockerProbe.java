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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a Docker engine for its version, without a library: the answer is there in milliseconds, or there is none. */
public final class DockerProbe {
    private static final String DEFAULT_ADDRESS = "unix:///var/run/docker.sock";
    private static final long PATIENCE_MILLIS = 1_000;
    private static final Pattern VERSION = Pattern.compile("\"Version\"\\s*:\\s*\"([^\"]+)\"");

    private DockerProbe() {}

    /** @param dockerHost as {@code DOCKER_HOST} has it */
    public static Docker ask(Optional<String> dockerHost) {
        String address = dockerHost.orElse(DEFAULT_ADDRESS);
        CompletableFuture<Docker> answer =
                CompletableFuture.supplyAsync(() -> askNow(address), DockerProbe::inBackground);
        return answer.completeOnTimeout(
                        new Docker.Silent("no answer from " + address + " within a second"),
                        PATIENCE_MILLIS,
                        TimeUnit.MILLISECONDS)
                .join();
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "docker-probe");
        thread.setDaemon(true);
        thread.start();
    }

    private static Docker askNow(String address) {
        try (SocketChannel channel = open(URI.create(address))) {
            // HTTP/1.0, so that the answer ends with the connection.
            channel.write(ByteBuffer.wrap(
                    "GET /version HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            String answer = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(answer);
            return version.find()
                    ? new Docker.Answers(version.group(1), address)
                    : new Docker.Silent("something that is no Docker engine answers at " + address);
        } catch (IOException | IllegalArgumentException e) {
            return new Docker.Silent("no Docker engine answers at " + address);
        }
    }

    private static SocketChannel open(URI address) throws IOException {
        if (address.getScheme().equals("unix")) {
            return connected(
                    SocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(address.getPath()));
        }
        return connected(SocketChannel.open(), new InetSocketAddress(address.getHost(), address.getPort()));
    }

    private static SocketChannel connected(SocketChannel channel, SocketAddress address) throws IOException {
        try {
            channel.connect(address);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
